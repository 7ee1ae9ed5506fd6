package org.casebook.dataaccess.ingest.genotype;

/// The name that a genotype file has for a person; `toString` does not show it.
///
/// @param family empty when the file names none
/// @param individual as written
public record SampleId(String family, String individual) {

    @Override
    public String toString() {
        return "SampleId[redacted]";
    }
}
