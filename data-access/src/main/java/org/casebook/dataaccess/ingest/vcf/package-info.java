/// Reads Variant Call Format: plain, gzip and bgzip; somatic and germline; small, symbolic and breakend alleles.
/// The header is decoded by htsjdk line by line, so that one bad line costs only itself; the body is split
/// directly, since nothing of a record but a few columns is kept. What breaks the specification is named with its
/// line: kept with a warning where its meaning is certain, else rejected.
@NullMarked
package org.casebook.dataaccess.ingest.vcf;

import org.jspecify.annotations.NullMarked;
