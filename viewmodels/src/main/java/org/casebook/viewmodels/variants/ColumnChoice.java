package org.casebook.viewmodels.variants;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.casebook.viewmodels.port.PreferencesPort;

/// Which columns the user wants to see, few where the panel is narrow and more where it has the page for itself.
/// The choice for each [TableRoom] is kept between sessions.
public final class ColumnChoice {
    private static final String COMMA = ",";

    private final PreferencesPort preferences;
    private final ReadOnlyObjectWrapper<Set<VariantColumn>> shown =
            new ReadOnlyObjectWrapper<>(TableRoom.PANEL.usual());
    private TableRoom room = TableRoom.PANEL;

    ColumnChoice(PreferencesPort preferences) {
        this.preferences = preferences;
        shown.set(kept());
    }

    /// The panel has more room, or less.
    public void fit(TableRoom given) {
        room = given;
        shown.set(kept());
    }

    /// The user shows or hides a column; the last one stays.
    public void toggle(VariantColumn column) {
        Set<VariantColumn> wanted = EnumSet.copyOf(shown.get());
        if (!wanted.remove(column)) {
            wanted.add(column);
        }
        if (!wanted.isEmpty()) {
            choose(wanted);
        }
    }

    /// Back to the columns that everybody starts with.
    public void reset() {
        choose(room.usual());
    }

    private void choose(Set<VariantColumn> wanted) {
        preferences.write(room.key(), wanted.stream().map(VariantColumn::name).collect(Collectors.joining(COMMA)));
        shown.set(Collections.unmodifiableSet(wanted));
    }

    private Set<VariantColumn> kept() {
        Set<String> names = preferences
                .read(room.key())
                .map(text -> Set.copyOf(List.of(text.split(COMMA, -1))))
                .orElse(Set.of());
        Set<VariantColumn> columns = Stream.of(VariantColumn.values())
                .filter(column -> names.contains(column.name()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(VariantColumn.class)));
        return columns.isEmpty() ? room.usual() : Collections.unmodifiableSet(columns);
    }

    /// All that there are, in their order.
    public List<VariantColumn> all() {
        return List.of(VariantColumn.values());
    }

    public ReadOnlyObjectProperty<Set<VariantColumn>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    public ObservableValue<Boolean> showsProperty(VariantColumn column) {
        return shown.map(columns -> columns.contains(column));
    }
}
