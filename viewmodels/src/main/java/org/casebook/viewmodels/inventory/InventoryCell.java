package org.casebook.viewmodels.inventory;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.casebook.dataaccess.casefile.Modality;
import org.casebook.dataaccess.casefile.Presence;
import org.casebook.dataaccess.gateway.ModalityStatus;
import org.casebook.viewmodels.panel.Mark;
import org.casebook.viewmodels.text.Texts;

/// One modality of one patient.
///
/// @param mark that it is there, or in which way it is missing
/// @param age of the newest item, empty when there is none or it carries no date
/// @param days age in days for sorting; missing modalities after all others
/// @param spoken all of it in one sentence
public record InventoryCell(Modality modality, Mark mark, String age, long days, String spoken) {
    private static final Texts TEXTS = Texts.of("inventory");
    private static final long DAYS_OF_A_MONTH_COUNT = 90;
    private static final long DAYS_OF_A_YEAR_COUNT = 730;

    static InventoryCell of(ModalityStatus status, LocalDate today) {
        String name = TEXTS.say("modality", status.modality());
        return switch (status.presence()) {
            case Presence.Present(int count, LocalDate asOf) -> {
                long days = asOf == null ? Long.MAX_VALUE - 1 : Math.max(0, ChronoUnit.DAYS.between(asOf, today));
                String age = asOf == null ? "" : age(days);
                String meaning = asOf == null
                        ? TEXTS.say("present.undated", name, count)
                        : TEXTS.say("present", name, count, Texts.day(asOf));
                yield new InventoryCell(
                        status.modality(), new Mark("present", TEXTS.say("count", count), meaning), age, days, meaning);
            }
            case Presence.Absent(var missing, LocalDate since, String detail) -> {
                Mark mark = Mark.of(missing);
                String from = since == null ? "" : TEXTS.say("since", Texts.day(since));
                yield new InventoryCell(
                        status.modality(),
                        mark,
                        "",
                        Long.MAX_VALUE,
                        TEXTS.say("spoken", name, mark.word(), from).strip());
            }
        };
    }

    private static String age(long days) {
        if (days < DAYS_OF_A_MONTH_COUNT) {
            return TEXTS.say("age.days", days);
        }
        return days < DAYS_OF_A_YEAR_COUNT ? TEXTS.say("age.months", days / 30) : TEXTS.say("age.years", days / 365);
    }
}
