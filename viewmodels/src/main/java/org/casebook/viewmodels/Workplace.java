package org.casebook.viewmodels;

import java.util.function.Predicate;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.value.ObservableValue;
import org.casebook.viewmodels.accesslog.AccessLogViewModel;
import org.casebook.viewmodels.agenda.AgendaViewModel;
import org.casebook.viewmodels.caseheader.CaseHeaderViewModel;
import org.casebook.viewmodels.evidence.EvidenceViewModel;
import org.casebook.viewmodels.hints.HintsViewModel;
import org.casebook.viewmodels.imaging.ImagingViewModel;
import org.casebook.viewmodels.intake.Inbox;
import org.casebook.viewmodels.intake.IntakeViewModel;
import org.casebook.viewmodels.intake.PendingViewModel;
import org.casebook.viewmodels.intake.QuarantineViewModel;
import org.casebook.viewmodels.inventory.InventoryViewModel;
import org.casebook.viewmodels.lock.IdleLock;
import org.casebook.viewmodels.lock.LockViewModel;
import org.casebook.viewmodels.modalities.ModalitiesViewModel;
import org.casebook.viewmodels.news.NewsViewModel;
import org.casebook.viewmodels.notes.NotesViewModel;
import org.casebook.viewmodels.packet.PacketExport;
import org.casebook.viewmodels.packet.PacketViewModel;
import org.casebook.viewmodels.panel.PanelState;
import org.casebook.viewmodels.port.Ports;
import org.casebook.viewmodels.quality.QualityViewModel;
import org.casebook.viewmodels.recommendation.RecommendationViewModel;
import org.casebook.viewmodels.search.SearchViewModel;
import org.casebook.viewmodels.session.Arrivals;
import org.casebook.viewmodels.session.Desk;
import org.casebook.viewmodels.session.Front;
import org.casebook.viewmodels.session.Gateways;
import org.casebook.viewmodels.session.Meeting;
import org.casebook.viewmodels.session.Session;
import org.casebook.viewmodels.shell.Page;
import org.casebook.viewmodels.shell.ShellViewModel;
import org.casebook.viewmodels.shortcuts.ShortcutsViewModel;
import org.casebook.viewmodels.similar.SimilarViewModel;
import org.casebook.viewmodels.source.SourceViewModel;
import org.casebook.viewmodels.status.StatusViewModel;
import org.casebook.viewmodels.timeline.TimelineViewModel;
import org.casebook.viewmodels.variants.VariantsViewModel;
import org.casebook.viewmodels.viewer.ViewerViewModel;
import org.casebook.viewmodels.work.WorkRunner;

/// The view models of one window, each with what it works with: a field, a line and a getter for every screen.
public final class Workplace {
    private final AccessLogViewModel accessLog;
    private final AgendaViewModel agenda;
    private final CaseHeaderViewModel caseHeader;
    private final EvidenceViewModel evidence;
    private final HintsViewModel hints;
    private final ImagingViewModel imaging;
    private final IntakeViewModel intake;
    private final InventoryViewModel inventory;
    private final IdleLock idle;
    private final LockViewModel lock;
    private final Session session;
    private final ModalitiesViewModel modalities;
    private final PacketViewModel packet;
    private final SearchViewModel search;
    private final NewsViewModel news;
    private final NotesViewModel notes;
    private final RecommendationViewModel recommendation;
    private final PendingViewModel pending;
    private final QualityViewModel quality;
    private final QuarantineViewModel quarantine;
    private final ShellViewModel shell;
    private final ShortcutsViewModel shortcuts;
    private final SourceViewModel source;
    private final SimilarViewModel similar;
    private final StatusViewModel status;
    private final TimelineViewModel timeline;
    private final VariantsViewModel variants;
    private final ViewerViewModel viewer;

    public Workplace(Gateways gateways, Session session, Desk desk, WorkRunner work, Ports ports) {
        Meeting meeting = new Meeting(desk);
        Front front = new Front();
        agenda = new AgendaViewModel(gateways.cases(), session, desk, meeting, work);
        caseHeader = new CaseHeaderViewModel(session, desk);
        evidence = new EvidenceViewModel(session, desk);
        hints = new HintsViewModel(ports.preferences());
        imaging = new ImagingViewModel(gateways.cases(), session, desk, front, work);
        lock = new LockViewModel(gateways.home(), gateways.accounts(), session, work);
        idle = new IdleLock(session, ports.preferences());
        this.session = session;
        modalities = new ModalitiesViewModel(desk);
        PacketExport export = new PacketExport(gateways.cases(), gateways.exports(), gateways.home(), ports.packets());
        packet = new PacketViewModel(export, session, desk, meeting, work, ports.files());
        search = new SearchViewModel(gateways.search(), session, desk, front, work);
        shell = new ShellViewModel(gateways.home(), session, desk, meeting, front, ports.preferences());
        shortcuts = new ShortcutsViewModel(front);
        source = new SourceViewModel(gateways.sources(), session, desk, work, ports.clipboard());
        notes = new NotesViewModel(gateways.cases(), session, desk, work);
        recommendation = new RecommendationViewModel(
                gateways.recommendations(), session, desk, work, ports.dialogs(), gateways.accounts());
        accessLog = new AccessLogViewModel(gateways.audit(), gateways.exports(), session, desk, work, ports.files());
        shell.showsProperty(Page.ACCESS_LOG).subscribe(accessLog::show);
        quality = new QualityViewModel(gateways.quality(), session, desk, work);
        inventory = new InventoryViewModel(gateways.quality(), session, desk, work);
        shell.showsProperty(Page.QUALITY).subscribe(quality::show);
        shell.showsProperty(Page.QUALITY).subscribe(inventory::show);
        similar = new SimilarViewModel(gateways.cases(), gateways.home(), session, desk, work);
        status = new StatusViewModel(gateways.home(), gateways.audit(), work);
        timeline = new TimelineViewModel(session, desk);
        variants = new VariantsViewModel(session, desk, work, ports.clipboard(), ports.preferences());
        viewer = new ViewerViewModel(gateways.cases(), session, desk, front, work);
        Arrivals arrivals = new Arrivals();
        Inbox inbox = new Inbox(gateways.intake(), session, work);
        intake = new IntakeViewModel(gateways.intake(), session, inbox, arrivals, work, ports.files());
        pending = new PendingViewModel(gateways.intake(), session, inbox, arrivals, work, ports.dialogs());
        quarantine = new QuarantineViewModel(session, inbox);
        news = new NewsViewModel(desk, arrivals);
        shell.showsProperty(Page.INTAKE).subscribe(inbox::show);
        arrivals.countProperty().subscribe((before, now) -> agenda.refresh());
    }

    /// Reads what the window starts with: the agenda and the state of the home. To walk the whole ledger can wait
    /// until then. Behind a curtain nothing is read.
    public void start() {
        whenIs(session.lockedProperty(), locked -> !locked, this::read);
    }

    private void read() {
        agenda.load();
        status.load();
        whenIs(agenda.stateProperty(), shown -> shown.kind() != PanelState.Kind.LOADING, status::verify);
    }

    /// At once or later, and once.
    private static <T> void whenIs(ObservableValue<T> value, Predicate<T> wanted, Runnable then) {
        if (wanted.test(value.getValue())) {
            then.run();
            return;
        }
        value.addListener(new InvalidationListener() {
            @Override
            public void invalidated(Observable changed) {
                if (wanted.test(value.getValue())) {
                    value.removeListener(this);
                    then.run();
                }
            }
        });
    }

    /// Whether the window may close; the user is asked where something is not saved.
    public boolean mayClose() {
        return recommendation.mayClose();
    }

    public AccessLogViewModel accessLog() {
        return accessLog;
    }

    public AgendaViewModel agenda() {
        return agenda;
    }

    public CaseHeaderViewModel caseHeader() {
        return caseHeader;
    }

    public EvidenceViewModel evidence() {
        return evidence;
    }

    public HintsViewModel hints() {
        return hints;
    }

    public ImagingViewModel imaging() {
        return imaging;
    }

    public IntakeViewModel intake() {
        return intake;
    }

    public InventoryViewModel inventory() {
        return inventory;
    }

    public LockViewModel lock() {
        return lock;
    }

    public IdleLock idle() {
        return idle;
    }

    public ModalitiesViewModel modalities() {
        return modalities;
    }

    public PacketViewModel packet() {
        return packet;
    }

    public SearchViewModel search() {
        return search;
    }

    public NewsViewModel news() {
        return news;
    }

    public NotesViewModel notes() {
        return notes;
    }

    public RecommendationViewModel recommendation() {
        return recommendation;
    }

    public PendingViewModel pending() {
        return pending;
    }

    public QualityViewModel quality() {
        return quality;
    }

    public QuarantineViewModel quarantine() {
        return quarantine;
    }

    public ShellViewModel shell() {
        return shell;
    }

    public ShortcutsViewModel shortcuts() {
        return shortcuts;
    }

    public SourceViewModel source() {
        return source;
    }

    public SimilarViewModel similar() {
        return similar;
    }

    public StatusViewModel status() {
        return status;
    }

    public TimelineViewModel timeline() {
        return timeline;
    }

    public VariantsViewModel variants() {
        return variants;
    }

    public ViewerViewModel viewer() {
        return viewer;
    }
}
