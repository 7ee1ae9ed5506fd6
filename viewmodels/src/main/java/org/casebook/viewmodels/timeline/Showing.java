package org.casebook.viewmodels.timeline;

import java.util.List;
import java.util.Set;
import org.casebook.dataaccess.casefile.ItemId;
import org.jspecify.annotations.Nullable;

/// What the timeline shows at one moment; a [Plan] is made of it for a size.
///
/// @param events that the lane filter lets through, in order of time
/// @param gaps of all events, filtered or not
/// @param found events that the search found
/// @param sought whether something is searched for
/// @param selected null when none
public record Showing(
        List<EventRow> events,
        List<Gap> gaps,
        Folding folding,
        TimeWindow window,
        Reckoning reckoning,
        Set<ItemId> found,
        boolean sought,
        @Nullable EventRow selected) {
    public Showing {
        events = List.copyOf(events);
        gaps = List.copyOf(gaps);
        found = Set.copyOf(found);
    }

    /// Lays it out.
    ///
    /// @param width of the stretch in view, in pixels, at least 1
    /// @param height that the lanes should fill; they may need more
    public Plan plan(double width, double height, Measure measure) {
        return Plan.of(this, width, height, measure);
    }

    /// Whether there are numbers, whose range needs room beside the drawing.
    public boolean hasValues() {
        return events.stream().anyMatch(EventRow::hasValue);
    }

    /// Whether the search found one of these.
    public boolean isFound(List<EventRow> events) {
        return !found.isEmpty() && events.stream().anyMatch(event -> found.contains(event.id()));
    }

    /// Whether one of these is selected.
    public boolean isSelected(List<EventRow> events) {
        return selected != null && events.stream().anyMatch(event -> event.id().equals(selected.id()));
    }

    /// Whether a plan of the other is a plan of this too: only what is found or selected differs.
    public boolean isLaidOutAs(Showing other) {
        return events.equals(other.events)
                && window.equals(other.window)
                && folding.equals(other.folding)
                && reckoning.equals(other.reckoning)
                && gaps.equals(other.gaps);
    }

    double x(double day, double width) {
        return window.x(folding.place(day), width);
    }
}
