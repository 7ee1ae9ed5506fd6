package org.casebook.viewmodels.sample;

import java.time.Clock;
import java.time.ZoneOffset;
import org.casebook.dataaccess.governance.User;
import org.casebook.viewmodels.Workplace;
import org.casebook.viewmodels.session.Desk;
import org.casebook.viewmodels.session.Gateways;
import org.casebook.viewmodels.session.Session;
import org.casebook.viewmodels.work.WorkRunner;

/// Everything of one window on fakes: session, desk, gateways, ports, and the view models wired as in the application.
public final class SampleWorkplace {
    private final FakeCases cases = new FakeCases();
    private final FakeAudit audit = new FakeAudit();
    private final FakeRecommendations recommendations = new FakeRecommendations();
    private final FakeExports exports = new FakeExports();
    private final FakeIntake intake = new FakeIntake();
    private final FakeQuality quality = new FakeQuality();
    private final FakeAccounts accounts = new FakeAccounts();
    private final FakePorts ports = new FakePorts();
    private final Gateways gateways = new Gateways(
            cases,
            new FakeSearch(),
            new FakeSources(),
            audit,
            intake,
            recommendations,
            exports,
            new FakeHome(),
            quality,
            accounts);
    private final WorkRunner work;
    private final Session session;
    private final Desk desk;

    public SampleWorkplace(User user, WorkRunner work) {
        this.work = work;
        this.session =
                new Session(user, user.defaultPurpose(), Clock.fixed(SampleBoards.NOW, ZoneOffset.UTC), accounts::asks);
        this.desk = new Desk(session, cases, work);
    }

    /// The oncologist, and every piece of work done at once.
    public static SampleWorkplace immediate() {
        return new SampleWorkplace(FakeHome.ONCOLOGIST, QueuedWork.immediate());
    }

    /// The view models, wired as in the application.
    public Workplace workplace() {
        return new Workplace(gateways, session, desk, work, ports.ports());
    }

    public FakeCases cases() {
        return cases;
    }

    public FakeAudit audit() {
        return audit;
    }

    public FakeRecommendations recommendations() {
        return recommendations;
    }

    public FakeExports exports() {
        return exports;
    }

    public FakeIntake intake() {
        return intake;
    }

    public FakeAccounts accounts() {
        return accounts;
    }

    public FakeQuality quality() {
        return quality;
    }

    public FakePorts ports() {
        return ports;
    }

    public Gateways gateways() {
        return gateways;
    }

    public WorkRunner work() {
        return work;
    }

    public Session session() {
        return session;
    }

    public Desk desk() {
        return desk;
    }
}
