package org.casebook.viewmodels;

import org.casebook.viewmodels.agenda.AgendaViewModel;
import org.casebook.viewmodels.port.Ports;
import org.casebook.viewmodels.session.Desk;
import org.casebook.viewmodels.session.Gateways;
import org.casebook.viewmodels.session.Session;
import org.casebook.viewmodels.shell.ShellViewModel;
import org.casebook.viewmodels.status.StatusViewModel;
import org.casebook.viewmodels.work.WorkRunner;

/// The view models of one window, each with what it works with: a field, a line and a getter for every screen.
public final class Workplace {
    private final AgendaViewModel agenda;
    private final ShellViewModel shell;
    private final StatusViewModel status;

    public Workplace(Gateways gateways, Session session, Desk desk, WorkRunner work, Ports ports) {
        agenda = new AgendaViewModel(gateways.cases(), session, desk, work);
        shell = new ShellViewModel(gateways.home(), session, desk, agenda, ports.preferences());
        status = new StatusViewModel(gateways.home(), gateways.audit(), work);
    }

    /// Reads what the window starts with.
    public void start() {
        shell.start();
        status.load();
    }

    public AgendaViewModel agenda() {
        return agenda;
    }

    public ShellViewModel shell() {
        return shell;
    }

    public StatusViewModel status() {
        return status;
    }
}
