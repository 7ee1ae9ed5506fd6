package org.casebook.app;

import java.time.Clock;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.casebook.dataaccess.gateway.OpenHome;
import org.casebook.dataaccess.governance.Purpose;
import org.casebook.dataaccess.governance.User;
import org.casebook.viewmodels.Workplace;
import org.casebook.viewmodels.port.Ports;
import org.casebook.viewmodels.session.Desk;
import org.casebook.viewmodels.session.Gateways;
import org.casebook.viewmodels.session.Session;
import org.casebook.viewmodels.work.WorkRunner;
import org.casebook.views.platform.FxThread;
import org.casebook.views.platform.ToolkitPorts;

/// Wires one window to an open home, by hand and from top to bottom.
final class CompositionRoot {
    private final Session session;
    private final Desk desk;
    private final Workplace workplace;

    private CompositionRoot(
            OpenHome home,
            User user,
            Purpose purpose,
            Clock clock,
            Executor background,
            WorkRunner.Delay delay,
            Ports ports) {
        Gateways gateways = new Gateways(
                home.cases(),
                home.search(),
                home.sources(),
                home.audit(),
                home.intake(),
                home.recommendations(),
                home.exports(),
                home.home(),
                home.quality(),
                home.accounts());
        session = new Session(user, purpose, clock, gateways.accounts()::asks);
        WorkRunner work = new WorkRunner(background, FxThread.queue(), delay, clock);
        desk = new Desk(session, gateways.cases(), work);
        workplace = new Workplace(gateways, session, desk, work, ports);
    }

    /// For a window that people work with: reading goes on in virtual threads.
    /// Who has a passphrase finds the curtain there first.
    static CompositionRoot interactive(OpenHome home, User user, Purpose purpose, Clock clock, Ports ports) {
        CompositionRoot root = new CompositionRoot(
                home, user, purpose, clock, Executors.newVirtualThreadPerTaskExecutor(), FxThread.delay(), ports);
        if (home.accounts().asks(user.id())) {
            root.session.lock();
        }
        return root;
    }

    /// For a picture of the window: everything happens at once, so that the picture shows answers and no waiting.
    static CompositionRoot still(OpenHome home, User user, Purpose purpose, Clock clock) {
        return new CompositionRoot(
                home, user, purpose, clock, Runnable::run, (wait, then) -> {}, ToolkitPorts.of(() -> null));
    }

    Desk desk() {
        return desk;
    }

    Workplace workplace() {
        return workplace;
    }
}
