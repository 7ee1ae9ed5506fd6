/// Sets a packet on pages: XHTML from the document, PDF from the XHTML.
/// Fonts are embedded and nothing in the file depends on the clock, so equal documents give equal bytes.
/// The fonts are DejaVu Sans; their licence lies beside them.
@NullMarked
package org.casebook.views.packet;

import org.jspecify.annotations.NullMarked;
