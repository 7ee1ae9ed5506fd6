package org.casebook.viewmodels.timeline;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.DoubleStream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The axis of the timeline: the days of a case with their gaps, folded or not, and the stretch of them in view.
final class TimeAxis {
    private static final TimeWindow NO_TIME = new TimeWindow(0, 1);
    private static final double LEAST_DAYS = 7;
    private static final double MARGIN = 0.03;
    private static final double LEAST_MARGIN = 4;
    private static final double GROUP_MARGIN = 0.2;

    private final Runnable moved;
    private final ReadOnlyObjectWrapper<TimeWindow> window = new ReadOnlyObjectWrapper<>(NO_TIME);
    private final ReadOnlyBooleanWrapper folding = new ReadOnlyBooleanWrapper(false);
    private List<Gap> gaps = List.of();
    private TimeWindow days = NO_TIME;
    private Folding folded = Folding.NONE;

    /// @param moved called after the stretch in view was chosen anew
    TimeAxis(Runnable moved) {
        this.moved = moved;
    }

    /// Takes the days of other events, with today and the day that days are counted from; without events there are
    /// none.
    void measure(List<Extent> extents, Reckoning reckoning) {
        gaps = List.of();
        days = NO_TIME;
        if (!extents.isEmpty()) {
            double today = reckoning.today();
            double[] others = reckoning.counts() ? new double[] {reckoning.day(), today} : new double[] {today};
            gaps = Gap.between(extents, others);
            double first = DoubleStream.concat(extents.stream().mapToDouble(Extent::from), DoubleStream.of(others))
                    .min()
                    .orElse(today);
            double last = DoubleStream.concat(extents.stream().mapToDouble(Extent::to), DoubleStream.of(others))
                    .max()
                    .orElse(today);
            days = new TimeWindow(first, last + 1);
        }
        fold();
    }

    private void fold() {
        folded = folding.get() ? Folding.of(gaps, days.length()) : Folding.NONE;
    }

    /// The whole axis with a margin, in places.
    private TimeWindow whole() {
        double from = folded.place(days.from());
        double to = folded.place(days.to());
        double margin = Math.max(LEAST_MARGIN, (to - from) * MARGIN);
        return new TimeWindow(from - margin, to + margin);
    }

    private void look(TimeWindow wanted) {
        window.set(wanted.within(whole()));
        moved.run();
    }

    void fitAll() {
        look(whole());
    }

    void showLast(LocalDate today, int months) {
        double to = folded.place(today.toEpochDay() + 1.0);
        double from = folded.place((double) today.minusMonths(months).toEpochDay());
        look(new TimeWindow(from, to + (to - from) * MARGIN));
    }

    /// Moves to something that is not in view.
    void lookAround(Extent extent) {
        look(window.get().around(folded.place(extent.middle())));
    }

    /// Comes as close to some days as they leave room.
    void comeCloser(double from, double to) {
        double margin = Math.max(LEAST_DAYS / 2, (to - from) * GROUP_MARGIN);
        look(new TimeWindow(folded.place(from) - margin, folded.place(to) + margin));
    }

    /// @param factor above 1 shows more time
    /// @param share where the day that stays is, 0 at the left, 1 at the right
    void zoom(double factor, double share) {
        double length = window.get().length();
        double wanted = Math.clamp(length * factor, Math.min(LEAST_DAYS, length), whole().length());
        look(window.get().zoom(wanted / length, share));
    }

    /// @param share of the length in view, positive towards later
    void pan(double share) {
        look(window.get().move(share * window.get().length()));
    }

    void toStart() {
        look(window.get().move(whole().from() - window.get().from()));
    }

    void toEnd() {
        look(window.get().move(whole().to() - window.get().to()));
    }

    /// The days in view stay as far as possible.
    void toggleFolding() {
        boolean isWhole = window.get().equals(whole());
        double from = folded.day(window.get().from());
        double to = folded.day(window.get().to());
        folding.set(!folding.get());
        fold();
        look(isWhole ? whole() : new TimeWindow(folded.place(from), folded.place(to)));
    }

    /// Whether any of it is in view; what goes on reaches to the end of the axis.
    boolean shows(Extent extent) {
        double last = extent.ongoing() ? Math.max(extent.to(), days.to()) : extent.to();
        return window.get().shows(folded.place(extent.from()), folded.place(last));
    }

    /// Where the middle of something stands, as a share of the width in view.
    double share(Extent extent) {
        return window.get().x(folded.place(extent.middle()), 1);
    }

    List<Gap> gaps() {
        return gaps;
    }

    Folding folded() {
        return folded;
    }

    TimeWindow inView() {
        return window.get();
    }

    ReadOnlyObjectProperty<TimeWindow> windowProperty() {
        return window.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty foldingProperty() {
        return folding.getReadOnlyProperty();
    }
}
