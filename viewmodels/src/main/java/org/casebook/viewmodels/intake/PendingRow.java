package org.casebook.viewmodels.intake;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.casebook.dataaccess.gateway.IntakeGateway.Pending;
import org.casebook.dataaccess.governance.Governed;
import org.casebook.viewmodels.panel.Field;
import org.casebook.viewmodels.panel.Mark;
import org.casebook.viewmodels.text.Texts;

/// An identifier that waits for a patient.
///
/// @param rows how many rows wait, by kind
/// @param files the first files that name it, or how many there are while their names are hidden
/// @param spoken all of it in one sentence, for screen readers
public record PendingRow(String id, Field system, Field value, String since, String rows, Field files, String spoken) {
    private static final Texts TEXTS = Texts.of("intake");
    private static final int NAMED = 3;

    static PendingRow of(Pending pending, String since, boolean hidden) {
        Field system =
                Identity.field(TEXTS.say("pending.system"), pending.system().map(PendingRow::systemName), false);
        Field value = Identity.field(TEXTS.say("pending.value"), pending.value(), hidden);
        String counted = pending.rows().entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> TEXTS.say(
                        "rows.count",
                        entry.getValue(),
                        TEXTS.code("rows", entry.getKey().toLowerCase(Locale.ROOT))))
                .collect(Collectors.joining(", "));
        String rows = counted.isEmpty() ? TEXTS.say("rows.none") : counted;
        Field files = files(pending, hidden);
        return new PendingRow(
                pending.id(),
                system,
                value,
                since,
                rows,
                files,
                TEXTS.say("spoken.pending", Identity.spoken(system), Identity.spoken(value), since, rows));
    }

    /// Systems that Casebook itself gives have a word; others are shown as they are.
    private static String systemName(String system) {
        String key = "system." + system;
        return TEXTS.containsKey(key) ? TEXTS.getString(key) : system;
    }

    private static Field files(Pending pending, boolean hidden) {
        String label = TEXTS.say("pending.files");
        int count = pending.fileNames().size();
        boolean isWithheld = pending.fileNames().stream().anyMatch(name -> name instanceof Governed.Withheld<String>);
        if (hidden || isWithheld) {
            return new Field(label, TEXTS.say("files.count", count), hidden ? Mark.hidden() : null, null);
        }
        String names = pending.fileNames().stream()
                .limit(NAMED)
                .flatMap(name -> name.visible().stream())
                .collect(Collectors.joining(", "));
        String text = count > NAMED ? TEXTS.say("files.more", names, count - NAMED) : names;
        return new Field(label, text, null, null);
    }
}
