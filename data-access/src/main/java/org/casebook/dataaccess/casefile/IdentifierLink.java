package org.casebook.dataaccess.casefile;

/// A source says that another identifier names the same patient as the row it stands in.
///
/// @param also the other identifier
public record IdentifierLink(PatientIdentifier also) implements ClinicalRecord {
    @Override
    public ItemKind kind() {
        return ItemKind.IDENTIFIER;
    }
}
