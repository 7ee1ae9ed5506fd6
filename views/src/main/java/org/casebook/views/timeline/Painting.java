package org.casebook.views.timeline;

import java.util.List;
import java.util.function.Function;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Paint;
import javafx.scene.text.TextAlignment;
import org.casebook.viewmodels.timeline.Axis;
import org.casebook.viewmodels.timeline.EventRow;
import org.casebook.viewmodels.timeline.Plan;
import org.casebook.viewmodels.timeline.Showing;

/// Paints one plan. Lanes are painted at their place on the canvas less what was scrolled away.
final class Painting {
    private static final double DOT = 1.9;
    private static final double FAR = 5;
    private static final double PALE = 0.35;
    private static final double TINT = 0.2;

    private final GraphicsContext pen;
    private final Function<Ink, Paint> inks;
    private final Letters letters;
    private final Frame frame;
    private final Showing showing;

    /// The letters of the drawing.
    record Letters(Lettering text, Lettering strong, Lettering small) {}

    /// Where the parts of the drawing stand.
    ///
    /// @param gutter width of the names at the left
    /// @param plot width of the stretch of time
    /// @param axis height of one row of the axis
    /// @param scrolled how far the lanes are scrolled
    record Frame(double width, double height, double gutter, double plot, double axis, double scrolled) {
        double top() {
            return 2 * axis + 2;
        }
    }

    Painting(GraphicsContext pen, Function<Ink, Paint> inks, Letters letters, Frame frame, Showing showing) {
        this.pen = pen;
        this.inks = inks;
        this.letters = letters;
        this.frame = frame;
        this.showing = showing;
    }

    void paint(Plan plan) {
        pen.clearRect(0, 0, frame.width(), frame.height());
        pen.setTextBaseline(VPos.CENTER);
        pen.setTextAlign(TextAlignment.LEFT);
        axis(plan.axis());
        clipped(0, frame.top(), frame.width(), () -> plan.lanes().forEach(this::names));
        clipped(frame.gutter(), frame.top(), frame.plot(), () -> lanes(plan));
    }

    private void clipped(double left, double top, double width, Runnable painting) {
        pen.save();
        pen.beginPath();
        pen.rect(left, top, width, frame.height() - top);
        pen.clip();
        painting.run();
        pen.restore();
    }

    private double x(double planned) {
        return frame.gutter() + planned;
    }

    private double y(double planned) {
        return frame.top() + planned - frame.scrolled();
    }

    private void colour(Ink ink) {
        pen.setFill(inks.apply(ink));
        pen.setStroke(inks.apply(ink));
    }

    private void write(Lettering letter, Ink ink, String text, double left, double middle) {
        pen.setFont(letter.font());
        pen.setFill(inks.apply(ink));
        pen.fillText(text, left, middle);
    }

    private void axis(Axis axis) {
        double dates = frame.axis() / 2;
        double days = frame.axis() * 1.5;
        for (Axis.Break gap : axis.breaks()) {
            colour(Ink.GAP);
            pen.fillRoundRect(x(gap.left()), frame.axis() + 1, gap.right() - gap.left(), frame.axis() - 2, 6, 6);
            double half = letters.small().width(gap.text()) / 2;
            write(letters.small(), Ink.SOFT, gap.text(), x(gap.textCentre()) - half, days);
        }
        for (Axis.Tick tick : axis.dates()) {
            colour(Ink.LINE);
            line(x(tick.x()), 1, frame.axis() - 1, 1);
            write(letters.small(), Ink.TEXT, tick.text(), x(tick.x()) + 3, dates);
        }
        for (Axis.Tick tick : axis.days()) {
            colour(Ink.LINE);
            line(x(tick.x()), frame.axis() + 1, 2 * frame.axis() - 1, 1);
            write(letters.small(), Ink.SOFT, tick.text(), x(tick.x()) + 3, days);
        }
        for (Axis.Line line : axis.lines()) {
            write(letters.small(), line.today() ? Ink.ACCENT : Ink.TEXT, line.text(), x(line.textLeft()), days);
        }
        write(letters.small(), Ink.SOFT, showing.reckoning().caption(), 12, days);
        colour(Ink.LINE);
        pen.fillRect(0, frame.top() - 1, frame.width(), 1);
    }

    /// A line from top to bottom, on whole pixels.
    private void line(double at, double top, double bottom, double wide) {
        pen.setLineWidth(wide);
        double sharp = Math.floor(at) + 0.5;
        pen.strokeLine(sharp, top, sharp, bottom);
    }

    private void names(Plan.Band band) {
        double top = y(band.top());
        pen.setGlobalAlpha(1);
        colour(Ink.FAINT);
        pen.fillRect(0, Math.round(top + band.height()) - 1.0, frame.width(), 1);
        colour(Ink.lane(band.lane().number()));
        pen.fillRoundRect(5, top + 3, 3, band.height() - 6, 3, 3);
        double first = band.curves().isEmpty()
                ? band.height() / rows(band)
                : band.curves().getFirst().height();
        write(letters.strong(), Ink.TEXT, band.lane().name(), 12, top + Math.min(first, 26) / 2);
        double left = 12 + 68;
        for (Plan.Curve curve : band.curves()) {
            double middle = y(curve.top()) + Math.min(curve.height(), 26) / 2;
            String name = letters.small().fitted(curve.name(), frame.gutter() - left - 6);
            write(letters.small(), Ink.SOFT, name, left, middle);
            write(letters.small(), Ink.SOFT, curve.range(), x(frame.plot()) + 6, middle);
        }
    }

    private static long rows(Plan.Band band) {
        return Math.max(
                1, band.glyphs().stream().map(Plan.Glyph::top).distinct().count());
    }

    private void lanes(Plan plan) {
        double bottom = Math.min(frame.height(), y(plan.height()));
        for (Axis.Break gap : plan.axis().breaks()) {
            pen.setGlobalAlpha(0.5);
            colour(Ink.GAP);
            pen.fillRect(x(gap.left()), frame.top(), gap.right() - gap.left(), bottom - frame.top());
            pen.setGlobalAlpha(1);
            if (gap.folded()) {
                pen.setLineDashes(2, 3);
                colour(Ink.SOFT);
                line(x(gap.left()), frame.top(), bottom, 1);
                line(x(gap.right()), frame.top(), bottom, 1);
                pen.setLineDashes();
            }
        }
        for (Axis.Line line : plan.axis().lines()) {
            colour(line.today() ? Ink.ACCENT : Ink.SOFT);
            if (!line.today()) {
                pen.setLineDashes(4, 3);
            }
            line(x(line.x()), frame.axis() + 1, bottom, 1.2);
            pen.setLineDashes();
        }
        for (Plan.Band band : plan.lanes()) {
            Ink ink = Ink.lane(band.lane().number());
            band.curves().forEach(curve -> curve(curve, ink));
            band.glyphs().forEach(glyph -> glyph(glyph, ink));
        }
    }

    private boolean isPale(List<EventRow> events) {
        return showing.sought() && !showing.isFound(events);
    }

    private void glyph(Plan.Glyph glyph, Ink ink) {
        boolean found = showing.isFound(glyph.events());
        double alpha = isPale(glyph.events()) ? PALE : 1;
        double middle = y(glyph.top()) + glyph.height() / 2;
        double half = Math.min(9, glyph.height() / 2 - 1);
        pen.setGlobalAlpha(alpha);
        if (found && !glyph.label().isEmpty()) {
            colour(Ink.FOUND);
            pen.fillRoundRect(
                    x(glyph.labelLeft()) - 2,
                    middle - half,
                    glyph.labelRight() - glyph.labelLeft() + 4,
                    2 * half,
                    4,
                    4);
        }
        switch (glyph.shape()) {
            case BAR -> bar(glyph, ink, middle, half, found, alpha);
            case MARK -> mark(glyph, ink, middle, found);
            case GROUP -> group(glyph, ink, middle, half, found);
        }
        write(letters.text(), found ? Ink.ON_FOUND : Ink.TEXT, glyph.label(), x(glyph.labelLeft()), middle);
        if (showing.isSelected(glyph.events())) {
            pen.setStroke(inks.apply(Ink.ACCENT));
            pen.setLineWidth(1.8);
            double left = Math.min(glyph.left(), glyph.label().isEmpty() ? glyph.left() : glyph.labelLeft()) - 2;
            double right = Math.max(glyph.right(), glyph.labelRight()) + 3;
            pen.strokeRoundRect(x(left), middle - half - 0.5, right - left, 2 * half + 1, 8, 8);
        }
        pen.setGlobalAlpha(1);
    }

    private void bar(Plan.Glyph glyph, Ink ink, double middle, double half, boolean found, double alpha) {
        double left = x(Math.max(-FAR, glyph.left()));
        double right = x(Math.min(frame.plot() + FAR, glyph.right()));
        double arrow = glyph.open() ? Math.min(8, right - left) : 0;
        if (!found) {
            pen.setGlobalAlpha(alpha * TINT);
            colour(ink);
            pen.fillRect(left, middle - half + 1, right - left - arrow, 2 * half - 2);
        } else {
            colour(Ink.FOUND);
            pen.fillRect(left, middle - half + 1, right - left - arrow, 2 * half - 2);
        }
        pen.setGlobalAlpha(alpha);
        colour(ink);
        pen.fillRect(left, middle - half + 1, 3, 2 * half - 2);
        pen.setLineWidth(1);
        if (glyph.open()) {
            double end = Math.min(right, x(frame.plot()) - 1);
            pen.fillPolygon(
                    new double[] {end - arrow, end, end - arrow},
                    new double[] {middle - half + 1, middle, middle + half - 1},
                    3);
        } else {
            pen.fillRect(right - 1.5, middle - half + 1, 1.5, 2 * half - 2);
        }
    }

    private void mark(Plan.Glyph glyph, Ink ink, double middle, boolean found) {
        double size = glyph.right() - glyph.left();
        colour(ink);
        pen.fillOval(x(glyph.left()), middle - size / 2, size, size);
        if (found) {
            ring(x(glyph.left() + size / 2), middle, size / 2 + 1.5);
        }
        if (glyph.open()) {
            double tip = x(glyph.right());
            pen.fillPolygon(new double[] {tip - 2, tip + 4, tip - 2}, new double[] {middle - 4, middle, middle + 4}, 3);
        }
    }

    private void group(Plan.Glyph glyph, Ink ink, double middle, double half, boolean found) {
        colour(ink);
        double wide = glyph.right() - glyph.left();
        double tall = Math.min(half, 7);
        pen.fillRoundRect(x(glyph.left()), middle - tall, wide, 2 * tall, 2 * tall, 2 * tall);
        String count = Integer.toString(glyph.events().size());
        double at = x(glyph.left()) + (wide - letters.small().width(count)) / 2;
        write(letters.small(), Ink.GROUND, count, at, middle);
        if (found) {
            pen.setStroke(inks.apply(Ink.FOUND));
            pen.setLineWidth(2);
            pen.strokeRoundRect(x(glyph.left()) - 1, middle - tall - 1, wide + 2, 2 * tall + 2, 2 * tall, 2 * tall);
        }
    }

    private void ring(double x, double y, double radius) {
        pen.setStroke(inks.apply(Ink.FOUND));
        pen.setLineWidth(2.4);
        pen.strokeOval(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    private void curve(Plan.Curve curve, Ink ink) {
        List<Plan.Dot> dots = curve.dots();
        pen.setGlobalAlpha(isPale(dots.stream().map(Plan.Dot::event).toList()) ? PALE : 1);
        colour(ink);
        pen.setLineWidth(1.4);
        pen.beginPath();
        for (Plan.Dot dot : dots) {
            if (dot.joined()) {
                pen.lineTo(x(dot.x()), y(dot.y()));
            } else {
                pen.moveTo(x(dot.x()), y(dot.y()));
            }
        }
        pen.stroke();
        pen.setGlobalAlpha(1);
        for (Plan.Dot dot : dots) {
            dot(dot, ink);
        }
    }

    private void dot(Plan.Dot dot, Ink ink) {
        List<EventRow> event = List.of(dot.event());
        boolean found = showing.isFound(event);
        boolean selected = showing.isSelected(event);
        double x = x(dot.x());
        double y = y(dot.y());
        pen.setGlobalAlpha(isPale(event) ? PALE : 1);
        if (found) {
            ring(x, y, DOT + 1.5);
        }
        colour(ink);
        pen.fillOval(x - DOT, y - DOT, 2 * DOT, 2 * DOT);
        pen.setGlobalAlpha(1);
        if (selected) {
            pen.setStroke(inks.apply(Ink.ACCENT));
            pen.setLineWidth(1.8);
            pen.strokeOval(x - FAR, y - FAR, 2 * FAR, 2 * FAR);
            value(dot, x);
        }
    }

    /// The number of the selected dot, on the side where there is room.
    private void value(Plan.Dot dot, double x) {
        String text = dot.event().value().text();
        double wide = letters.text().width(text);
        double left = x + FAR + 4 + wide > x(frame.plot()) ? x - FAR - 4 - wide : x + FAR + 4;
        double middle = Math.max(y(dot.y()), frame.top() + 7);
        pen.setGlobalAlpha(0.85);
        colour(Ink.GROUND);
        pen.fillRoundRect(left - 2, middle - 7, wide + 4, 14, 4, 4);
        pen.setGlobalAlpha(1);
        write(letters.text(), Ink.TEXT, text, left, middle);
    }
}
