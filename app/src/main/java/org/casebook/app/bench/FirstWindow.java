package org.casebook.app.bench;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.casebook.app.CasebookWindow;
import org.casebook.app.CasebookWindow.Seat;
import org.casebook.app.HomeAccess;
import org.casebook.dataaccess.gateway.OpenHome;
import org.casebook.dataaccess.governance.Action;
import org.casebook.dataaccess.governance.User;

/// A process that opens one window, says when it can be used, and ends: `bare`, or `casebook HOME`.
public final class FirstWindow {
    /// What it says.
    static final String USABLE = "usable";

    private FirstWindow() {}

    public static void main(String[] arguments) {
        if (arguments[0].equals("bare")) {
            Platform.startup(FirstWindow::bare);
        } else {
            Clock clock = Clock.system(ZoneId.systemDefault());
            CasebookWindow.showUntilUsable(
                    progress -> seat(HomeAccess.open(Path.of(arguments[1]), clock)), clock, FirstWindow::tell);
        }
    }

    private static Seat seat(OpenHome home) {
        User user = BenchHome.asker(home, Action.VIEW);
        return new Seat(home, user, user.defaultPurpose());
    }

    private static void bare() {
        Stage stage = new Stage();
        stage.setScene(new Scene(new Label("Casebook"), 1366, 768));
        stage.show();
        CasebookWindow.whenDrawn(FirstWindow::tell);
    }

    /// The home is left as after a crash, which does it no harm: the process is of no use any more.
    @SuppressWarnings("SystemOut") // the other process waits for this line
    private static void tell() {
        System.out.println(USABLE);
        System.out.flush();
        Runtime.getRuntime().halt(0);
    }
}
