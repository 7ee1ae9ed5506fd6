package org.casebook.views.control;

import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.casebook.viewmodels.panel.Field;
import org.casebook.viewmodels.session.Inspection;
import org.jspecify.annotations.Nullable;

/// A labelled value with its mark and the way to its source.
public final class FieldLabel extends VBox {
    private final ObjectProperty<Field> field = new SimpleObjectProperty<>(this, "field", Field.nothing());
    private final ObjectProperty<@Nullable Consumer<Inspection>> onInspect =
            new SimpleObjectProperty<>(this, "onInspect");
    private final Label label = new Label();
    private final Label value = new Label();
    private final Chip chip = new Chip().bare();
    private final SourceBadge badge = new SourceBadge();

    public FieldLabel() {
        getStyleClass().add("field");
        label.getStyleClass().add("field-label");
        value.getStyleClass().add("field-value");
        value.setMinWidth(0);
        HBox line = new HBox(value, chip, badge);
        line.getStyleClass().add("field-line");
        getChildren().addAll(label, line);
        badge.setOnAction(pressed -> inspect());
        field.subscribe(this::show);
    }

    /// A label of one short value, which is never cut.
    public static FieldLabel of(Field field, Consumer<Inspection> onInspect) {
        FieldLabel label = new FieldLabel();
        label.onInspect.set(onInspect);
        label.field.set(field);
        label.value.setMinWidth(USE_PREF_SIZE);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private void inspect() {
        Consumer<Inspection> listener = onInspect.get();
        Inspection source = field.get().source();
        if (listener != null && source != null) {
            listener.accept(source);
        }
    }

    private void show(Field shown) {
        label.setText(shown.label());
        value.setText(shown.text());
        value.setTooltip(shown.text().isEmpty() ? null : new Tooltip(shown.text()));
        value.setVisible(!shown.text().isEmpty());
        value.setManaged(!shown.text().isEmpty());
        chip.setMark(shown.mark());
        badge.setVisible(shown.hasSource());
        badge.setManaged(shown.hasSource());
        badge.describe(shown.label());
    }

    /// Makes long values break over lines instead of ending in dots.
    public void setWrapText(boolean wrap) {
        value.setWrapText(wrap);
    }

    public boolean isWrapText() {
        return value.isWrapText();
    }

    public ObjectProperty<Field> fieldProperty() {
        return field;
    }

    /// Called with what to inspect when the user asks for the source.
    public ObjectProperty<@Nullable Consumer<Inspection>> onInspectProperty() {
        return onInspect;
    }
}
