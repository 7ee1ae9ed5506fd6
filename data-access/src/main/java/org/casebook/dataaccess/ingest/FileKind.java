package org.casebook.dataaccess.ingest;

/// The kinds of file that Casebook reads.
public enum FileKind {
    FHIR,
    VCF,
    PANEL,
    DICOM,
    DICOMDIR,
    NOTE,
    WEARABLE,
    PLINK,
    BGEN,
    BOARD
}
