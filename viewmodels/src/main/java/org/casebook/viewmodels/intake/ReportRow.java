package org.casebook.viewmodels.intake;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.casebook.dataaccess.governance.Governed;
import org.casebook.dataaccess.ingest.FileKind;
import org.casebook.dataaccess.ingest.ImportReport;
import org.casebook.dataaccess.ingest.ImportReport.Issue;
import org.casebook.viewmodels.panel.Field;
import org.casebook.viewmodels.panel.PlaceText;
import org.casebook.viewmodels.text.Texts;
import org.jspecify.annotations.Nullable;

/// One file of an import.
///
/// @param number base 1, in the order of reading
/// @param name hidden from the projector, since names of files may name people
/// @param folder where it lies below the folder that all files share; empty when hidden or there
/// @param accepted rows in silver, 0 for a file that was not taken
/// @param rejected parts that were left out
/// @param place of the first reason; empty when there is none
/// @param reason the first one; empty when there is nothing to say
/// @param report null for a file that was not read
/// @param spoken all of it in one sentence, for screen readers
public record ReportRow(
        int number,
        Field name,
        String folder,
        String kind,
        Fate fate,
        long accepted,
        long rejected,
        String place,
        String reason,
        @Nullable ImportReport report,
        String spoken) {
    private static final Texts TEXTS = Texts.of("intake");

    static ReportRow of(int number, Path file, String folder, ImportReport report, boolean hidden) {
        FileKind kind = report.kind();
        Optional<Issue> first = report.issues().stream()
                .sorted((a, b) -> Boolean.compare(b.rejected(), a.rejected()))
                .findFirst();
        String reason = Optional.ofNullable(report.reason())
                .or(() -> first.map(Issue::reason))
                .orElse("");
        return row(
                number,
                file,
                folder,
                kind == null ? "" : TEXTS.code("kind", kind.name()),
                Fate.of(report.outcome()),
                first.map(issue -> PlaceText.of(issue.place())).orElse(""),
                withoutName(reason, name(file), hidden),
                report,
                hidden);
    }

    static ReportRow unread(int number, Path file, String folder, String why, boolean hidden) {
        return row(number, file, folder, "", Fate.NOT_READ, "", why, null, hidden);
    }

    private static ReportRow row(
            int number,
            Path file,
            String folder,
            String kind,
            Fate fate,
            String place,
            String reason,
            @Nullable ImportReport report,
            boolean hidden) {
        Field name = Identity.field(TEXTS.say("file", number), Governed.released(name(file)), hidden);
        long accepted = report == null ? 0 : report.accepted();
        long rejected = report == null ? 0 : report.rejected();
        return new ReportRow(
                number,
                name,
                hidden ? "" : folder,
                kind,
                fate,
                accepted,
                rejected,
                place,
                reason,
                report,
                TEXTS.say(
                        "spoken.report",
                        hidden ? name.label() : name.text(),
                        fate.mark().word(),
                        accepted,
                        rejected,
                        reason));
    }

    static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    /// Reasons of files that belong together name the other file, which is called like this one.
    static String withoutName(String reason, String name, boolean hidden) {
        int dot = name.indexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        return hidden && reason.contains(stem) ? TEXTS.say("reason.hidden") : reason;
    }

    boolean contains(String words) {
        return List.of(name.text(), folder, kind, reason, place).stream()
                .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(words));
    }
}
