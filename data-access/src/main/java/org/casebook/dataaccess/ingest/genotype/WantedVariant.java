package org.casebook.dataaccess.ingest.genotype;

import org.casebook.dataaccess.ingest.reading.ChromosomeName;

/// One entry of a list of variants to read.
public sealed interface WantedVariant {

    /// Every variant with this rsid.
    record ByRsid(String rsid) implements WantedVariant {}

    /// The variant with these alleles, in either order and whatever others it has, since files disagree on which
    /// allele comes first.
    ///
    /// @param position base 1
    record ByAlleles(ChromosomeName chromosome, long position, String first, String second) implements WantedVariant {

        /// @throws IllegalArgumentException when `position` is less than 1
        public ByAlleles {
            if (position < 1) {
                throw new IllegalArgumentException("position is %d, must be at least 1".formatted(position));
            }
        }
    }

    /// Reads `chromosome:position:allele:allele`, for instance `chr7:55191822:T:G`, or else an rsid.
    ///
    /// @throws IllegalArgumentException when there are colons and the form is another one
    static WantedVariant parse(String text) {
        if (text.indexOf(':') < 0) {
            return new ByRsid(text);
        }
        String[] parts = text.split(":", -1);
        if (parts.length != 4 || !parts[1].matches("[0-9]{1,10}")) {
            throw new IllegalArgumentException(
                    "wanted variant %s must be an rsid or chromosome:position:allele:allele".formatted(text));
        }
        return new ByAlleles(new ChromosomeName(parts[0]), Long.parseLong(parts[1]), parts[2], parts[3]);
    }
}
