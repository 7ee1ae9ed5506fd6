package org.casebook.views.imaging;

import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.casebook.viewmodels.imaging.ImagingRow;
import org.casebook.viewmodels.imaging.ImagingViewModel;
import org.casebook.views.control.Keys;
import org.casebook.views.control.Panel;

/// Binds the pictures.
public final class ImagingController {
    private final ImagingViewModel imaging;

    @FXML
    private Panel panel;

    @FXML
    private ListView<ImagingRow> list;

    public ImagingController(ImagingViewModel imaging) {
        this.imaging = imaging;
    }

    @FXML
    private void initialize() {
        panel.stateProperty().bind(imaging.stateProperty());
        panel.subtitleProperty().bind(imaging.tallyProperty());
        list.setItems(imaging.rows());
        list.setCellFactory(view -> new ImagingCell(imaging));
        list.widthProperty().subscribe(width -> imaging.fit(width.doubleValue()));
        imaging.inViewProperty().subscribe(list::scrollTo);
        Keys.on(
                list,
                Map.of(
                        KeyCode.RIGHT, imaging::next,
                        KeyCode.LEFT, imaging::previous,
                        KeyCode.DOWN, imaging::below,
                        KeyCode.UP, imaging::above,
                        KeyCode.ENTER, imaging::openChosen,
                        KeyCode.S, imaging::inspectChosen));
        Keys.focusAfter(imaging.viewingProperty(), list);
    }
}
