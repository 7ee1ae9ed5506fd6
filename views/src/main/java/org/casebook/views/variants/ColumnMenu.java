package org.casebook.views.variants;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.casebook.viewmodels.text.Texts;
import org.casebook.viewmodels.variants.ColumnChoice;
import org.casebook.viewmodels.variants.VariantColumn;

/// The menu in which the user chooses columns.
final class ColumnMenu {
    private static final Texts TEXTS = Texts.of("variants");

    private ColumnMenu() {}

    static List<MenuItem> items(ColumnChoice columns) {
        MenuItem usual = new MenuItem(TEXTS.say("columns.reset"));
        usual.setOnAction(chosen -> columns.reset());
        return Stream.concat(
                        Stream.of(usual, new SeparatorMenuItem()),
                        columns.all().stream().map(column -> item(column, columns)))
                .toList();
    }

    private static MenuItem item(VariantColumn column, ColumnChoice columns) {
        CheckMenuItem item = new CheckMenuItem(column.title());
        columns.showsProperty(column).subscribe(item::setSelected);
        item.setOnAction(chosen -> columns.toggle(column));
        return item;
    }
}
