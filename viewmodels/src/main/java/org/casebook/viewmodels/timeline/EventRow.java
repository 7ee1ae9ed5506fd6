package org.casebook.viewmodels.timeline;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.casebook.dataaccess.casefile.CaseItem;
import org.casebook.dataaccess.casefile.ItemId;
import org.casebook.dataaccess.casefile.ItemKind;
import org.casebook.dataaccess.casefile.TimelineEvent;
import org.casebook.viewmodels.text.Texts;
import org.jspecify.annotations.Nullable;

/// One event, as the drawing and the table show it.
///
/// @param item what it was made from
/// @param date empty while dates are hidden
/// @param day days from the diagnosis
/// @param detail may be empty
/// @param value number and unit; empty and of rank NaN when there is none
/// @param unit empty when there is none
/// @param when its days, in dates where these may be shown
/// @param words all that the search looks at, in lower case
public record EventRow(
        ItemId id,
        ItemId item,
        LaneTag lane,
        Extent extent,
        SortedText date,
        SortedText day,
        String title,
        String detail,
        SortedText value,
        String unit,
        String when,
        String words) {
    private static final Texts TEXTS = Texts.of("timeline");
    private static final Pattern PLAIN_WORD = Pattern.compile("[a-z]{3,}([ _-].*)?");

    static EventRow of(CaseItem<TimelineEvent> of, Reckoning reckoning) {
        TimelineEvent event = of.value();
        Extent extent = Extent.of(event);
        String when = reckoning.when(extent);
        String unit = Objects.requireNonNullElse(event.unit(), "");
        // The detail of a note is its title, which is somebody's own words.
        boolean hidesDetail = reckoning.hidesDates() && isFrom(event, ItemKind.NOTE);
        LaneTag lane = LaneTag.of(event.lane());
        String title = title(event);
        String detail = event.detail() == null || hidesDetail ? "" : event.detail();
        SortedText value = value(event.value(), unit);
        return new EventRow(
                of.id(),
                event.item(),
                lane,
                extent,
                new SortedText(reckoning.hidesDates() ? "" : when, extent.from()),
                new SortedText(reckoning.count(extent.from()), extent.from()),
                title,
                detail,
                value,
                unit,
                when,
                String.join("\n", lane.name(), title, detail, value.text()).toLowerCase(Locale.ROOT));
    }

    static boolean isFrom(TimelineEvent event, ItemKind kind) {
        return isOf(event.item(), kind);
    }

    private static boolean isOf(ItemId item, ItemKind kind) {
        return item.text().startsWith(kind.prefix() + "-");
    }

    /// Kinds of note and metrics come as codes; everything else is in the words of its source.
    private static String title(TimelineEvent event) {
        boolean isCode = isFrom(event, ItemKind.NOTE) || isFrom(event, ItemKind.WINDOW);
        String words = isCode ? TEXTS.code("title", event.title()) : event.title();
        return PLAIN_WORD.matcher(words).matches()
                ? words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1)
                : words;
    }

    private static SortedText value(@Nullable Double value, String unit) {
        if (value == null) {
            return new SortedText("", Double.NaN);
        }
        String text = unit.isEmpty() ? number(value) : TEXTS.say("value", number(value), unit);
        return new SortedText(text, value);
    }

    static String number(double value) {
        return TEXTS.say(Math.abs(value) < 1 ? "number.small" : "number", value);
    }

    boolean hasValue() {
        return !Double.isNaN(value.rank());
    }

    /// Whether the item that it was made from has a place of its own in the window.
    boolean leadsElsewhere() {
        return isOf(item, ItemKind.NOTE) || isOf(item, ItemKind.STUDY);
    }

    /// Title and value.
    String label() {
        return hasValue() ? TEXTS.say("label", title, value.text()) : title;
    }

    /// Whether all of some words stand in it.
    boolean contains(List<String> sought) {
        return sought.stream().allMatch(words::contains);
    }

    /// All of it in a few lines, for tooltips.
    public String described() {
        String head = TEXTS.say("described", label(), when);
        return detail.isEmpty() ? head : TEXTS.say("described.detail", head, detail);
    }

    /// All of it in one sentence, for screen readers.
    public String spoken() {
        return TEXTS.say("spoken", lane.name(), label(), when, detail);
    }
}
