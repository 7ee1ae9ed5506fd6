package org.casebook.dataaccess.casefile;

import org.casebook.provenance.source.ObjectHash;

/// How a file names a patient (or a specimen or a sample of one): a value within a naming system.
/// It is identity, so it never shows its value in text.
///
/// @param system a URI; the systems that Casebook itself falls back on are the constants here
/// @param value not blank
///
/// Source: FHIR R4, Identifier.system and Identifier.value.
public record PatientIdentifier(String system, String value) {
    /// Sample names of VCF files, which are specimen identifiers of the laboratory.
    public static final String SPECIMEN = "urn:casebook:specimen";

    /// Sample identifiers of PLINK and BGEN cohort files.
    public static final String GENOTYPE_SAMPLE = "urn:casebook:genotype-sample";

    /// DICOM Patient ID without an issuer.
    public static final String DICOM_PATIENT = "urn:casebook:dicom-patient";

    private static final String FILE = "urn:casebook:file:";
    private static final String UNNAMED = "(no patient)";

    /// @throws IllegalArgumentException when either is blank
    public PatientIdentifier {
        if (system.isBlank() || value.isBlank()) {
            throw new IllegalArgumentException("patient identifier has a blank system or value, must have both");
        }
    }

    /// Whoever a file is about that names nobody. It joins with no other file, and waits for a person to assign it.
    public static PatientIdentifier unnamed(ObjectHash file) {
        return inFile(file, UNNAMED);
    }

    /// A name that means nobody outside its file (`sample 3`, `TUMOR`).
    public static PatientIdentifier inFile(ObjectHash file, String value) {
        return new PatientIdentifier(FILE + file.shortForm(), value);
    }

    /// Reads `system|value`, the form that FHIR searches and our text headers use.
    ///
    /// @throws IllegalArgumentException when there is no bar or a side is blank
    public static PatientIdentifier parse(String text) {
        int bar = text.lastIndexOf('|');
        if (bar < 0) {
            throw new IllegalArgumentException("patient identifier must be system|value");
        }
        return new PatientIdentifier(
                text.substring(0, bar).strip(), text.substring(bar + 1).strip());
    }

    @Override
    public String toString() {
        return system + "|(withheld)";
    }
}
