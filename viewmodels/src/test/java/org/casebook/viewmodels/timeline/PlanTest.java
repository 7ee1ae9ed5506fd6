package org.casebook.viewmodels.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.casebook.dataaccess.casefile.ItemKind;
import org.casebook.dataaccess.casefile.Lane;
import org.casebook.viewmodels.sample.SampleSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Letters are six pixels wide here.
class PlanTest {
    private static final Measure MEASURE = text -> 6.0 * text.length();
    private static final double WIDTH = 1_000;
    private static final double HEIGHT = 300;

    private final List<EventRow> events = new ArrayList<>();

    @Test
    void showsOnlyLanesThatHaveEvents() {
        mark(Lane.NOTES, 10, "Visit");
        mark(Lane.TREATMENT, 20, "Surgery");

        assertThat(plan(0, 100).lanes()).extracting(band -> band.lane().name()).containsExactly("Treatment", "Notes");
    }

    @Test
    void gathersMarksThatWouldOverlap() {
        mark(Lane.NOTES, 500, "Visit");
        mark(Lane.NOTES, 503, "Letter");
        mark(Lane.NOTES, 700, "Visit");

        assertThat(glyphs(0, 1_000))
                .extracting(
                        Plan.Glyph::shape,
                        Plan.Glyph::label,
                        glyph -> glyph.events().size())
                .containsExactly(tuple(Plan.Shape.GROUP, "Visit, Letter", 2), tuple(Plan.Shape.MARK, "Visit", 1));
    }

    @Test
    void countsEventsOfManyKinds() {
        for (int i = 0; i < 5; i++) {
            mark(Lane.NOTES, 500 + i, "Visit " + i);
        }

        assertThat(glyphs(0, 1_000)).extracting(Plan.Glyph::label).containsExactly("5 events");
    }

    @Test
    void cutsALongRunOfMarksIntoSeveralGroups() {
        for (int i = 0; i < 200; i++) {
            mark(Lane.NOTES, 300 + i, "Visit " + i);
        }

        List<Plan.Glyph> glyphs = glyphs(0, 1_000);

        assertThat(glyphs)
                .hasSize(5)
                .allSatisfy(glyph -> assertThat(glyph.right() - glyph.left()).isLessThan(60));
        assertThat(glyphs.stream().mapToInt(glyph -> glyph.events().size()).sum())
                .isEqualTo(200);
    }

    @Test
    void givesEventsOfOneDayRowsWhereNoZoomPartsThem() {
        mark(Lane.NOTES, 5, "Visit");
        mark(Lane.NOTES, 5, "Letter");

        List<Plan.Glyph> glyphs = glyphs(0, 20);

        assertThat(glyphs).extracting(Plan.Glyph::shape).containsOnly(Plan.Shape.MARK);
        assertThat(glyphs).extracting(Plan.Glyph::top).doesNotHaveDuplicates();
    }

    @Test
    void packsBarsThatOverlapOntoRows() {
        bar(0, 50, "First");
        bar(40, 90, "Second");
        bar(60, 95, "Third");

        List<Plan.Glyph> glyphs = glyphs(0, 100);

        assertThat(glyphs).extracting(Plan.Glyph::label).containsExactly("First", "Third", "Second");
        assertThat(glyphs.get(0).top()).isEqualTo(glyphs.get(1).top());
        assertThat(glyphs.get(2).top()).isGreaterThan(glyphs.get(1).top());
    }

    @Test
    void leavesOngoingBarsOpenUpToToday() {
        events.add(row(Lane.TREATMENT, new Extent(10, 11, true, true), "Osimertinib", Double.NaN));

        Plan.Glyph glyph = glyphs(0, 100).getFirst();

        assertThat(glyph.open()).isTrue();
        assertThat(glyph.right()).isEqualTo(410);
    }

    @Test
    void keepsTheLabelOfABarThatBeganBeforeInView() {
        bar(0, 90, "Osimertinib");

        Plan.Glyph glyph = glyphs(50, 80).getFirst();

        assertThat(glyph.label()).isEqualTo("Osimertinib");
        assertThat(glyph.labelLeft()).isPositive();
    }

    @Test
    void drawsNumbersOfOneKindAsACurve() {
        number(10, "CEA", 5);
        number(20, "CEA", 15);
        number(30, "CEA", 10);
        number(15, "Haemoglobin", 12);

        Plan.Band lane = plan(0, 100).lanes().getFirst();

        assertThat(lane.curves())
                .extracting(Plan.Curve::name, Plan.Curve::range)
                .containsExactly(tuple("CEA", "5–15 u"));
        assertThat(lane.glyphs()).extracting(Plan.Glyph::label).containsExactly("Haemoglobin 12 u");
        List<Plan.Dot> dots = lane.curves().getFirst().dots();
        assertThat(dots.get(1).y()).isLessThan(dots.get(2).y());
        assertThat(dots.get(2).y()).isLessThan(dots.get(0).y());
        assertThat(dots).extracting(Plan.Dot::joined).containsExactly(false, true, true);
    }

    @Test
    void drawsNoLineOverALongPause() {
        for (int day : new int[] {0, 7, 14, 70, 77}) {
            number(day, "Steps", day);
        }

        assertThat(plan(0, 100).lanes().getFirst().curves().getFirst().dots())
                .extracting(Plan.Dot::joined)
                .containsExactly(false, true, true, false, true);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void letsNothingOverlapAndLosesNothing(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 400; i++) {
            int from = random.nextInt(1_000);
            if (random.nextInt(4) == 0) {
                bar(from, from + 1 + random.nextInt(200), "Course " + "x".repeat(random.nextInt(20)));
            } else {
                mark(Lane.TREATMENT, from, "Event " + "x".repeat(random.nextInt(20)));
            }
        }
        events.sort(Comparator.comparingDouble(row -> row.extent().from()));

        for (TimeWindow window :
                List.of(new TimeWindow(-20, 1_220), new TimeWindow(300, 500), new TimeWindow(500, 530))) {
            List<Plan.Glyph> glyphs = glyphs(window.from(), window.to());
            long inView = events.stream()
                    .filter(row -> row.extent().to() > window.from() + 1
                            && row.extent().from() < window.to() - 1)
                    .count();

            assertThat(glyphs.stream().mapToInt(glyph -> glyph.events().size()).sum())
                    .as("seed %d", seed)
                    .isGreaterThanOrEqualTo((int) inView);
            assertThat(overlaps(glyphs)).as("seed %d", seed).isEmpty();
        }
    }

    private static List<String> overlaps(List<Plan.Glyph> glyphs) {
        List<String> found = new ArrayList<>();
        for (Plan.Glyph one : glyphs) {
            for (Plan.Glyph other : glyphs) {
                boolean sameRow = !one.equals(other) && one.top() == other.top();
                boolean inShape = one.labelRight() > other.left() && one.labelLeft() < other.right();
                boolean inLabel = one.labelRight() > other.labelLeft() && one.labelLeft() < other.labelRight();
                boolean shapes = one.right() > other.left() && one.left() < other.right();
                if (sameRow
                        && ((!one.label().isEmpty()
                                        && (inShape
                                                || (inLabel && !other.label().isEmpty())))
                                || shapes)) {
                    found.add(one.label() + " / " + other.label());
                }
            }
        }
        return found;
    }

    @Test
    void findsWhatIsDrawnAtAPoint() {
        mark(Lane.NOTES, 50, "Visit");
        number(20, "CEA", 5);
        number(70, "CEA", 9);
        Plan plan = plan(0, 100);
        Plan.Glyph glyph = plan.lanes().get(1).glyphs().getFirst();
        Plan.Dot dot = plan.lanes().get(0).curves().getFirst().dots().get(1);

        assertThat(plan.at(glyph.labelLeft() + 3, glyph.top() + 2)).containsExactly(events.get(0));
        assertThat(plan.at(dot.x() + 5, dot.y())).containsExactly(events.get(2));
        assertThat(plan.at(dot.x() + 50, dot.y())).isEmpty();
        assertThat(plan.rowOf(events.get(0)).orElseThrow().from()).isEqualTo(glyph.top());
    }

    @Test
    void fillsTheHeightWithTallerCurves() {
        number(20, "CEA", 5);
        number(70, "CEA", 9);

        assertThat(showing(0, 100, Reckoning.NONE).plan(WIDTH, 10, MEASURE).height())
                .isEqualTo(17);
        assertThat(showing(0, 100, Reckoning.NONE).plan(WIDTH, 100, MEASURE).height())
                .isEqualTo(100);
    }

    @Test
    void namesDatesAndDaysAndToday() {
        mark(Lane.NOTES, 50, "Visit");

        Axis axis = plan(0, 50).axis();

        assertThat(axis.dates()).extracting(Axis.Tick::text).contains("5 Jan 1970", "12 Jan", "9 Feb");
        assertThat(axis.days())
                .extracting(Axis.Tick::text)
                .contains("−7", "+7", "+14")
                .doesNotContain("0");
        assertThat(axis.lines())
                .extracting(Axis.Line::text, Axis.Line::x, Axis.Line::today)
                .containsExactly(tuple("diagnosis", 200.0, false), tuple("today +30", 810.0, true));
    }

    @Test
    void tellsNeitherDatesNorTodayWhileTheyAreHidden() {
        mark(Lane.NOTES, 50, "Visit");

        Axis axis =
                showing(0, 100, reckoning(true)).plan(WIDTH, HEIGHT, MEASURE).axis();

        assertThat(axis.dates()).isEmpty();
        assertThat(axis.lines()).extracting(Axis.Line::text).containsExactly("diagnosis");
        assertThat(axis.days()).isNotEmpty();
    }

    @Test
    void saysHowLongAGapIs() {
        mark(Lane.NOTES, 10, "Visit");
        mark(Lane.NOTES, 400, "Visit");
        List<Gap> gaps = Gap.between(events.stream().map(EventRow::extent).toList());
        Showing showing = new Showing(
                events, gaps, Folding.of(gaps, 500), new TimeWindow(0, 120), Reckoning.NONE, Set.of(), false, null);

        Axis axis = showing.plan(WIDTH, HEIGHT, MEASURE).axis();

        assertThat(axis.breaks())
                .extracting(Axis.Break::text, Axis.Break::folded)
                .containsExactly(tuple("1.1 y", true));
        assertThat(axis.described(axis.breaks().getFirst().left() + 1))
                .isEqualTo("1.1 years in which nothing begins, ends or is measured");
        assertThat(axis.described(5)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(doubles = {8, 30, 90, 400, 2_000, 9_000, 40_000})
    void overlapsNoTextOfTheAxisAtAnyZoom(double length) {
        mark(Lane.NOTES, 50, "Visit");

        Axis axis = plan(0, length).axis();

        assertThat(axis.dates().stream().filter(tick -> !tick.text().isEmpty())).isNotEmpty();
        assertApart(axis.dates());
        assertApart(axis.days());
    }

    private static void assertApart(List<Axis.Tick> ticks) {
        double right = Double.NEGATIVE_INFINITY;
        for (Axis.Tick tick : ticks) {
            if (!tick.text().isEmpty()) {
                assertThat(tick.x()).as(tick.text()).isGreaterThanOrEqualTo(right);
                right = tick.x() + 3 + MEASURE.width(tick.text());
            }
        }
        assertThat(right).isLessThanOrEqualTo(WIDTH);
    }

    private List<Plan.Glyph> glyphs(double from, double to) {
        return plan(from, to).lanes().getFirst().glyphs();
    }

    private Plan plan(double from, double to) {
        return showing(from, to, reckoning(false)).plan(WIDTH, HEIGHT, MEASURE);
    }

    private static Reckoning reckoning(boolean hidesDates) {
        return new Reckoning(10, "days from diagnosis", "diagnosis", 40, hidesDates, false);
    }

    private Showing showing(double from, double to, Reckoning reckoning) {
        return new Showing(events, List.of(), Folding.NONE, new TimeWindow(from, to), reckoning, Set.of(), false, null);
    }

    private void mark(Lane lane, int day, String title) {
        events.add(row(lane, new Extent(day, day + 1, false, false), title, Double.NaN));
    }

    private void bar(int from, int to, String title) {
        events.add(row(Lane.TREATMENT, new Extent(from, to, true, false), title, Double.NaN));
    }

    private void number(int day, String title, double value) {
        events.add(row(Lane.LABS, new Extent(day, day + 1, false, false), title, value));
    }

    private EventRow row(Lane lane, Extent extent, String title, double value) {
        String key = events.size() + title;
        boolean isNumber = !Double.isNaN(value);
        return new EventRow(
                SampleSource.id(ItemKind.EVENT, key),
                SampleSource.id(ItemKind.OBSERVATION, key),
                LaneTag.of(lane),
                extent,
                new SortedText("", extent.from()),
                new SortedText("", extent.from()),
                title,
                "",
                new SortedText(isNumber ? EventRow.number(value) + " u" : "", value),
                isNumber ? "u" : "",
                "",
                "");
    }
}
