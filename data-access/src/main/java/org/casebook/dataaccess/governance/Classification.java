package org.casebook.dataaccess.governance;

import org.casebook.dataaccess.casefile.ItemKind;
import org.casebook.dataaccess.casefile.Lane;
import org.casebook.dataaccess.casefile.TimelineEvent;

/// The class of a column; every column of every table that the gateway reads has exactly one.
public enum Classification {
    /// Names the patient directly: name, record number.
    IDENTITY,
    /// Narrows the patient down: birth date, exact days, site.
    QUASI_IDENTIFIER,
    /// Coded clinical facts.
    CLINICAL,
    /// What people wrote freely; it may name anyone.
    FREE_TEXT,
    /// Extracted from free text.
    EXTRACTED,
    /// Acquired changes of the tumor's genome.
    SOMATIC,
    /// Inherited changes; they speak of relatives too.
    GERMLINE,
    /// Pictures and what describes them.
    IMAGING,
    /// Readings of devices worn at home.
    WEARABLE,
    /// Says nothing about a patient: identifiers of our own, hashes, versions.
    OPERATIONAL;

    /// Whether there is a coarser form of such values, so that [ColumnRule#MASK] shows something: a pseudonym for a
    /// name, a year, a month or a band for what narrows down. Of all other classes it shows nothing.
    public boolean hasCoarserForm() {
        return this == IDENTITY || this == QUASI_IDENTIFIER;
    }

    /// The class of an event: that of the note it was made from, whatever lane it stands in, otherwise that of its
    /// lane.
    public static Classification of(TimelineEvent event) {
        return event.item().text().startsWith(ItemKind.NOTE.prefix() + "-") ? EXTRACTED : of(event.lane());
    }

    /// The class of what stands in a lane.
    public static Classification of(Lane lane) {
        return switch (lane) {
            case GENOMICS -> SOMATIC;
            case IMAGING -> IMAGING;
            case NOTES -> EXTRACTED;
            case WEARABLES -> WEARABLE;
            case TREATMENT, RESPONSE, PATHOLOGY, LABS -> CLINICAL;
        };
    }
}
