package org.casebook.viewmodels.timeline;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalDouble;
import org.casebook.dataaccess.casefile.CaseItem;
import org.casebook.dataaccess.casefile.Condition;
import org.casebook.dataaccess.gateway.CaseFile;
import org.casebook.dataaccess.governance.Governed;
import org.casebook.viewmodels.text.Texts;

/// How days are counted and written: from the diagnosis, and as dates where these may be shown.
///
/// @param day from which days are counted, since 1970-01-01; NaN when there is none
/// @param caption says in a few words from what days are counted, or why they are not
/// @param flag what the line at `day` is called
/// @param today since 1970-01-01
/// @param hidesDates true while dates must not be projected
/// @param coarse true where the policy gives the month only
public record Reckoning(double day, String caption, String flag, double today, boolean hidesDates, boolean coarse) {
    static final Reckoning NONE = new Reckoning(Double.NaN, "", "", 0, false, false);

    private static final Texts TEXTS = Texts.of("timeline");
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);

    /// Counts from the first primary cancer of a case. Where its day is not known, days are counted only while dates
    /// are hidden, and then from the first event.
    static Reckoning of(CaseFile file, LocalDate today, boolean hidesDates) {
        boolean coarse = file.events() instanceof Governed.Masked<?>;
        OptionalDouble diagnosed = file.conditions().visible().stream()
                .flatMap(List::stream)
                .map(CaseItem::value)
                .filter(condition -> condition.category().equals("primary-cancer"))
                .map(Condition::recorded)
                .filter(Objects::nonNull)
                .mapToDouble(LocalDate::toEpochDay)
                .min();
        if (diagnosed.isPresent()) {
            return new Reckoning(
                    diagnosed.getAsDouble(),
                    TEXTS.say("fromDiagnosis"),
                    TEXTS.say("diagnosis"),
                    today.toEpochDay(),
                    hidesDates,
                    coarse);
        }
        OptionalDouble first = file.events().visible().stream()
                .flatMap(List::stream)
                .mapToDouble(item -> item.value().start().toEpochDay())
                .min();
        boolean isWithheld = file.conditions() instanceof Governed.Withheld<?>;
        return new Reckoning(
                hidesDates ? first.orElse(Double.NaN) : Double.NaN,
                hidesDates ? TEXTS.say("fromFirst") : TEXTS.say(isWithheld ? "diagnosisWithheld" : "diagnosisUnknown"),
                TEXTS.say("firstEvent"),
                today.toEpochDay(),
                hidesDates,
                coarse);
    }

    boolean counts() {
        return !Double.isNaN(day);
    }

    /// A day as a date, as far as it is known.
    String date(double of) {
        LocalDate date = LocalDate.ofEpochDay((long) of);
        return coarse ? MONTH.format(date) : Texts.day(date);
    }

    /// Days of an event, in dates where these may be shown.
    String when(Extent extent) {
        String first = hidesDates ? count(extent.from()) : date(extent.from());
        String last = hidesDates ? count(extent.to() - 1) : date(extent.to() - 1);
        if (extent.ongoing()) {
            return TEXTS.say("since", first);
        }
        return first.equals(last) ? first : TEXTS.say("fromTo", first, last);
    }

    /// `+231`, with a sign of approximation where only months are known.
    String count(double of) {
        if (!counts()) {
            return TEXTS.say("unknown");
        }
        String days = days(of - day);
        return coarse ? TEXTS.say("about", days) : days;
    }

    static String days(double days) {
        return days == 0 ? TEXTS.say("day.none") : TEXTS.say("day", days);
    }
}
