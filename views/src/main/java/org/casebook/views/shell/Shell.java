package org.casebook.views.shell;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.PauseTransition;
import javafx.animation.Timeline;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Duration;
import org.casebook.viewmodels.Workplace;
import org.casebook.viewmodels.opening.OpeningViewModel;
import org.casebook.viewmodels.panel.PanelState;
import org.casebook.viewmodels.port.PreferencesPort;
import org.casebook.viewmodels.shell.ShellViewModel;
import org.casebook.viewmodels.text.Texts;
import org.casebook.views.opening.OpeningController;
import org.casebook.views.platform.Views;
import org.casebook.views.theme.Theme;

/// The window of Casebook.
public final class Shell {
    private static final double WIDTH = 1366;
    private static final double HEIGHT = 768;

    /// Between two screens that are made before anyone asks for them, for the user's own acts.
    private static final Duration REST = Duration.millis(250);

    /// Between two looks at whether somebody still works here.
    private static final Duration LOOK = Duration.seconds(5);

    private Shell() {}

    /// Makes the window's scene, while what it starts with is being read. On the FX thread.
    public static Scene scene(Workplace work, double width, double height) {
        return scene(work, new Screens(work), width, height);
    }

    private static Scene scene(Workplace work, Screens screens, double width, double height) {
        work.start();
        Theme.of(work.shell().darkProperty().get()).makeDefault();
        Scene scene = new Scene(screens.window(), width, height);
        work.shell().darkProperty().subscribe(dark -> Theme.of(dark).dress(scene));
        Accelerators.install(scene, work.shell());
        return scene;
    }

    /// Shows on a stage that the home of its window is being opened. On the FX thread.
    public static void showOpening(Stage stage, OpeningViewModel opening, PreferencesPort preferences) {
        Theme look = Theme.of(ShellViewModel.isDark(preferences));
        look.makeDefault();
        Views views = new Views();
        views.add(OpeningController.class, () -> new OpeningController(opening));
        Scene scene = new Scene(views.load(OpeningController.class), WIDTH, HEIGHT);
        look.dress(scene);
        stage.setTitle(Texts.of("shell").say("window"));
        stage.setScene(scene);
        stage.show();
    }

    /// Shows the window on a stage, in place of what it showed before. On the FX thread.
    public static void show(Stage stage, Workplace work) {
        stage.setTitle(Texts.of("shell").say("window"));
        Screens screens = new Screens(work);
        stage.setScene(scene(work, screens, WIDTH, HEIGHT));
        stage.setOnCloseRequest(request -> {
            if (!work.mayClose()) {
                request.consume();
            }
        });
        stage.setMinWidth(1100);
        stage.setMinHeight(640);
        stage.show();
        lockWhenIdle(stage, work);
        makeTheRest(screens, work.agenda().stateProperty());
    }

    /// The curtain comes when nobody touches the window; menus and questions that lie over it go.
    private static void lockWhenIdle(Stage stage, Workplace work) {
        stage.getScene().addEventFilter(InputEvent.ANY, touch -> {
            if (work.idle().touched()) {
                touch.consume();
            }
        });
        Timeline time = new Timeline(new KeyFrame(LOOK, looked -> work.idle().look()));
        time.setCycleCount(Animation.INDEFINITE);
        time.play();
        stage.setOnHiding(hiding -> time.stop());
        work.shell().lockedProperty().subscribe(locked -> {
            if (locked) {
                Window.getWindows().stream()
                        .filter(window -> !window.equals(stage))
                        .toList()
                        .forEach(Window::hide);
            }
        });
    }

    /// Makes the screens that are not seen yet, one after each rest; not before the agenda is there.
    private static void makeTheRest(Screens screens, ReadOnlyObjectProperty<PanelState> agenda) {
        PauseTransition rest = new PauseTransition(REST);
        rest.setOnFinished(rested -> {
            if (agenda.get().kind() == PanelState.Kind.LOADING || screens.makeNext()) {
                rest.playFromStart();
            }
        });
        rest.play();
    }
}
