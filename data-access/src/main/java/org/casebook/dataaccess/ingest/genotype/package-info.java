/// Reads germline cohort genotypes, PLINK 1 and BGEN, as the expected number of copies of each allele per sample.
/// A reader holds one variant at a time and passes over the variants nobody asked for without decoding them.
/// A file that breaks its format is refused with one line; what was read before stays valid.
@NullMarked
package org.casebook.dataaccess.ingest.genotype;

import org.jspecify.annotations.NullMarked;
