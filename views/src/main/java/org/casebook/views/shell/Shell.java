package org.casebook.views.shell;

import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.casebook.viewmodels.Workplace;
import org.casebook.viewmodels.text.Texts;
import org.casebook.views.theme.Theme;

/// The window of Casebook.
public final class Shell {
    private static final double WIDTH = 1366;
    private static final double HEIGHT = 768;

    private Shell() {}

    /// Makes the window's scene and reads what it starts with. On the FX thread.
    public static Scene scene(Workplace work, double width, double height) {
        Parent window = new Screens(work).window();
        Scene scene = new Scene(window, width, height);
        work.shell().darkProperty().subscribe(dark -> Theme.of(dark).dress(scene));
        Accelerators.install(scene, work.shell());
        work.start();
        return scene;
    }

    /// Shows the window on a stage. On the FX thread.
    public static void show(Stage stage, Workplace work) {
        stage.setTitle(Texts.of("shell").say("window"));
        stage.setScene(scene(work, WIDTH, HEIGHT));
        stage.setOnCloseRequest(request -> {
            if (!work.mayClose()) {
                request.consume();
            }
        });
        stage.setMinWidth(1100);
        stage.setMinHeight(640);
        stage.show();
    }
}
