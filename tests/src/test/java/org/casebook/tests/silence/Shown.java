package org.casebook.tests.silence;

import java.lang.reflect.Method;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.casebook.dataaccess.casefile.CaseId;
import org.casebook.dataaccess.casefile.ItemId;
import org.casebook.dataaccess.gateway.OpenHome;
import org.casebook.dataaccess.governance.User;
import org.casebook.dataaccess.governance.UserId;
import org.casebook.tests.silence.Printed.Commands;
import org.casebook.viewmodels.Workplace;
import org.casebook.viewmodels.port.DialogPort;
import org.casebook.viewmodels.port.FileChooserPort;
import org.casebook.viewmodels.port.Ports;
import org.casebook.viewmodels.port.PreferencesPort;
import org.casebook.viewmodels.session.Desk;
import org.casebook.viewmodels.session.Gateways;
import org.casebook.viewmodels.session.Session;
import org.casebook.viewmodels.shell.Page;
import org.casebook.viewmodels.work.WorkRunner;
import org.casebook.views.packet.PacketPdf;

/// Everything that the window of one user holds, as text under what the user did: the state of every view model after
/// each act, with nothing done in the background.
final class Shown {
    private final Path place;
    private final Desk desk;
    private final Workplace workplace;
    private final StringBuilder copied = new StringBuilder();
    private final Map<String, String> states = new LinkedHashMap<>();

    private Shown(OpenHome home, User user, Clock clock, Path place) {
        this.place = place;
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
        Session session = new Session(user, user.defaultPurpose(), clock);
        WorkRunner work = new WorkRunner(Runnable::run, Runnable::run, (wait, then) -> {}, clock);
        desk = new Desk(session, gateways.cases(), work);
        workplace = new Workplace(gateways, session, desk, work, ports());
    }

    private Ports ports() {
        return new Ports(new Saving(), copied::append, new Agreeing(), new Forgetting(), PacketPdf::write);
    }

    static Map<String, String> of(OpenHome home, String user, Clock clock, Path place, Commands asked) {
        User known = home.home().find(new UserId(user)).orElseThrow();
        Shown shown = new Shown(home, known, clock, place);
        shown.work(
                asked.cases().stream().map(CaseId::new).toList(),
                asked.items().stream().map(ItemId::new).toList());
        return shown.states;
    }

    private void work(List<CaseId> cases, List<ItemId> items) {
        act("start", workplace::start);
        for (CaseId id : cases) {
            act("open " + id, () -> desk.open(id));
            act("packet " + id, workplace.packet()::exportCase);
            act("begin " + id, workplace.recommendation()::begin);
        }
        for (ItemId id : items) {
            act("inspect " + id, () -> desk.inspect(id, "item"));
            act("reveal " + id, () -> desk.reveal(id));
        }
        act("search", () -> workplace.search().textProperty().set("progression"));
        for (Page page : Page.values()) {
            act("page " + page, () -> workplace.shell().show(page));
        }
        act("packet of all", workplace.packet()::exportAgenda);
        states.put("copied", copied.toString());
    }

    /// Only the screens that the act can have changed differ from the state before; all are written, because which
    /// these are is not for this test to know.
    private void act(String what, Runnable act) {
        act.run();
        screens().forEach((name, screen) -> states.put("window, " + what + ", " + name, text(screen)));
        states.put("window, " + what + ", files", Places.listing(place));
    }

    /// Where files were saved is not an answer.
    private String text(Object screen) {
        return Portrait.of(screen).replace(place.toString(), "PLACE");
    }

    private Map<String, Object> screens() {
        Map<String, Object> screens = new LinkedHashMap<>();
        Stream.of(Workplace.class.getMethods())
                .filter(method -> method.getReturnType().getSimpleName().endsWith("ViewModel"))
                .sorted(Comparator.comparing(Method::getName))
                .forEach(method -> screens.put(method.getName(), invoke(method)));
        return screens;
    }

    private Object invoke(Method getter) {
        try {
            return getter.invoke(workplace);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(getter.getName() + " cannot be asked, it must give a view model", e);
        }
    }

    /// Saves whatever is proposed, under the name that is proposed.
    private final class Saving implements FileChooserPort {
        @Override
        public List<Path> openFiles(String title) {
            return List.of();
        }

        @Override
        public Optional<Path> openFolder(String title) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> saveFile(String title, String proposed) {
            return Optional.of(place.resolve(proposed));
        }
    }

    /// Says yes to everything.
    private static final class Agreeing implements DialogPort {
        @Override
        public boolean confirm(String title, String question, String yes) {
            return true;
        }

        @Override
        public Optional<String> ask(String title, String question, String proposed) {
            return Optional.of(proposed);
        }

        @Override
        public Optional<char[]> askPassphrase(String title, String question) {
            return Optional.of(new char[0]);
        }
    }

    /// Keeps no choice of the user.
    private static final class Forgetting implements PreferencesPort {
        @Override
        public Optional<String> read(String key) {
            return Optional.empty();
        }

        @Override
        public void write(String key, String value) {}
    }
}
