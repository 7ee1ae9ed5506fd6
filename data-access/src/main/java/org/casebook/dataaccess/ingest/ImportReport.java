package org.casebook.dataaccess.ingest;

import java.util.List;
import java.util.Map;
import org.casebook.provenance.source.ObjectHash;
import org.casebook.provenance.source.Place;
import org.jspecify.annotations.Nullable;

/// What became of one file.
///
/// @param name last part of the path
/// @param kind null when no importer recognised it
/// @param rows rows now in silver, by item kind
/// @param keptInBronze parts counted by type that have no silver table
/// @param issues the first [#KEPT_ISSUES] rejections and warnings
/// @param rejected how many parts were rejected in all
/// @param reason why the file as a whole was refused or ends early, null otherwise
public record ImportReport(
        String name,
        ObjectHash hash,
        @Nullable FileKind kind,
        Outcome outcome,
        Map<String, Long> rows,
        Map<String, Long> keptInBronze,
        List<Issue> issues,
        long rejected,
        long warned,
        @Nullable String reason) {

    /// How many issues a report lists; the others are in quarantine.
    public static final int KEPT_ISSUES = 100;

    public ImportReport {
        rows = Map.copyOf(rows);
        keptInBronze = Map.copyOf(keptInBronze);
        issues = List.copyOf(issues);
    }

    /// How many rows of the file are in silver, of all kinds.
    public long accepted() {
        return rows.values().stream().mapToLong(Long::longValue).sum();
    }

    /// The fate of a file.
    public enum Outcome {
        /// Every part was taken.
        ACCEPTED,
        /// Some parts were taken, the others are in quarantine.
        PARTIAL,
        /// Nothing was taken; the bytes are in bronze and the reason in quarantine.
        REFUSED,
        /// The same bytes were imported before.
        ALREADY_KNOWN
    }

    /// One part that was left out or kept in spite of a broken rule.
    public record Issue(Place place, String reason, boolean rejected) {}
}
