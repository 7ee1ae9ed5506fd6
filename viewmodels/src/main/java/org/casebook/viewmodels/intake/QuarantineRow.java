package org.casebook.viewmodels.intake;

import java.util.Locale;
import java.util.stream.Stream;
import org.casebook.dataaccess.gateway.IntakeGateway.Quarantined;
import org.casebook.viewmodels.panel.Field;
import org.casebook.viewmodels.panel.Mark;
import org.casebook.viewmodels.panel.PlaceText;
import org.casebook.viewmodels.text.Texts;

/// A part of a file that breaks the rules.
///
/// @param fate left out, or kept all the same
/// @param received when the file came
/// @param spoken all of it in one sentence, for screen readers
public record QuarantineRow(
        Field file, String kind, Mark fate, String place, String reason, String received, String spoken) {
    private static final Texts TEXTS = Texts.of("intake");

    static QuarantineRow of(Quarantined part, String received, boolean hidden) {
        Field file = Identity.field(TEXTS.say("column.file"), part.fileName(), hidden);
        IssueRow issue = IssueRow.of(part);
        String name = part.fileName().visible().orElse("");
        String reason = name.isEmpty() ? part.reason() : ReportRow.withoutName(part.reason(), name, hidden);
        return new QuarantineRow(
                file,
                part.kind().isEmpty() ? TEXTS.say("kind.unknown") : TEXTS.code("kind", part.kind()),
                issue.fate(),
                PlaceText.of(part.place()),
                reason,
                received,
                TEXTS.say(
                        "spoken.quarantine",
                        Identity.spoken(file),
                        issue.place(),
                        issue.fate().word(),
                        reason,
                        received));
    }

    boolean contains(String words) {
        return Stream.of(file.text(), kind, place, reason)
                .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(words));
    }
}
