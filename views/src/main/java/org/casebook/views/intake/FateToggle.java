package org.casebook.views.intake;

import javafx.scene.control.ToggleButton;
import org.casebook.viewmodels.intake.FateFilter;
import org.casebook.viewmodels.intake.IntakeViewModel;
import org.casebook.viewmodels.text.Texts;
import org.kordamp.ikonli.javafx.FontIcon;

/// Lists the files of one fate: icon, word, how many.
final class FateToggle extends ToggleButton {
    private static final Texts TEXTS = Texts.of("intake");

    FateToggle(FateFilter filter, IntakeViewModel intake) {
        getStyleClass().addAll("tool", "fate", filter.style());
        setGraphic(new FontIcon());
        setMinWidth(USE_PREF_SIZE);
        textProperty().bind(filter.textProperty());
        accessibleTextProperty().bind(filter.textProperty().map(text -> TEXTS.say("filter.describe", text)));
        setOnAction(pressed -> {
            intake.filter(filter);
            setSelected(true);
        });
        intake.filterProperty().subscribe(now -> setSelected(now == filter));
    }
}
