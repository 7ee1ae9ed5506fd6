package org.casebook.viewmodels.shell;

import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import org.casebook.dataaccess.casefile.ItemId;
import org.casebook.dataaccess.gateway.HomeGateway;
import org.casebook.dataaccess.governance.Purpose;
import org.casebook.viewmodels.lock.IdleLock;
import org.casebook.viewmodels.panel.Derived;
import org.casebook.viewmodels.port.PreferencesPort;
import org.casebook.viewmodels.session.Desk;
import org.casebook.viewmodels.session.DeskState;
import org.casebook.viewmodels.session.Front;
import org.casebook.viewmodels.session.Meeting;
import org.casebook.viewmodels.session.Session;
import org.casebook.viewmodels.text.Texts;
import org.jspecify.annotations.Nullable;

/// The frame of the window and what its keys do.
public final class ShellViewModel {
    private static final Texts TEXTS = Texts.of("shell");
    private static final String DARK = "theme.dark";

    private final HomeGateway home;
    private final Session session;
    private final Desk desk;
    private final Meeting meeting;
    private final Front front;
    private final PreferencesPort preferences;
    private final ReadOnlyStringWrapper signedIn = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper dark = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyObjectWrapper<Page> page = new ReadOnlyObjectWrapper<>(Page.CASE);
    private final ReadOnlyObjectWrapper<@Nullable Place> only = new ReadOnlyObjectWrapper<>();

    public ShellViewModel(
            HomeGateway home, Session session, Desk desk, Meeting meeting, Front front, PreferencesPort preferences) {
        this.home = home;
        this.session = session;
        this.desk = desk;
        this.meeting = meeting;
        this.front = front;
        this.preferences = preferences;
        dark.set(isDark(preferences));
        session.userProperty().subscribe(user -> showUser());
        session.purposeProperty().subscribe(purpose -> showUser());
        desk.stateProperty().subscribe(this::follow);
        desk.frontedProperty().subscribe(this::bringToSight);
    }

    /// Whether the user chose the dark look.
    public static boolean isDark(PreferencesPort preferences) {
        return preferences.read(DARK).map(Boolean::parseBoolean).orElse(false);
    }

    private void showUser() {
        signedIn.set(TEXTS.say(
                "signedIn",
                session.userProperty().get().displayName(),
                String.join(", ", session.userProperty().get().roles()),
                TEXTS.say("purpose", session.purposeProperty().get())));
    }

    private void follow(DeskState state) {
        if (state instanceof DeskState.Fetching) {
            page.set(Page.CASE);
            front.close();
        }
    }

    /// The panel of an item takes the place of another that stands alone.
    private void bringToSight(@Nullable ItemId item) {
        if (item != null) {
            page.set(Page.CASE);
            Place.of(item).filter(place -> only.get() != null).ifPresent(only::set);
        }
    }

    /// Does what a key stands for.
    public void perform(Shortcut shortcut) {
        if (session.lockedProperty().get()) {
            return;
        }
        switch (shortcut) {
            case SEARCH -> toggleSearch();
            case NEXT_CASE -> meeting.next();
            case PREVIOUS_CASE -> meeting.previous();
            case RELOAD -> desk.reload();
            case CLOSE_CASE -> desk.close();
            case ONLY_TIMELINE -> toggleOnly(Place.TIMELINE);
            case ONLY_VARIANTS -> toggleOnly(Place.VARIANTS);
            case ONLY_IMAGING -> toggleOnly(Place.IMAGING);
            case ONLY_SIMILAR -> toggleOnly(Place.SIMILAR);
            case ONLY_NOTES -> toggleOnly(Place.NOTES);
            case ONLY_EVIDENCE -> toggleOnly(Place.EVIDENCE);
            case ONLY_RECOMMENDATION -> toggleOnly(Place.RECOMMENDATION);
            case ALL_PANELS -> showAllPanels();
            case PAGE_CASE -> show(Page.CASE);
            case PAGE_INTAKE -> show(Page.INTAKE);
            case PAGE_ACCESS_LOG -> show(Page.ACCESS_LOG);
            case PAGE_QUALITY -> show(Page.QUALITY);
            case PRIVACY -> session.togglePrivacy();
            case LOCK -> session.lock();
            case PACKET -> togglePacket();
            case THEME -> toggleTheme();
            case HELP -> toggleHelp();
            case BACK -> back();
        }
    }

    private void back() {
        if (front.close()) {
            return;
        }
        if (desk.inspectedProperty().get() == null && !front.closeViewer()) {
            showAllPanels();
        }
        desk.closeInspection();
    }

    public void show(Page wanted) {
        page.set(wanted);
    }

    /// One panel alone, or all again.
    public void toggleOnly(Place place) {
        page.set(Page.CASE);
        front.closeViewer();
        only.set(only.get() == place ? null : place);
    }

    public void showAllPanels() {
        only.set(null);
    }

    public void toggleSearch() {
        front.toggleSearch();
    }

    public void togglePacket() {
        front.togglePacket();
    }

    public void toggleHelp() {
        front.toggleHelp();
    }

    public void togglePrivacy() {
        session.togglePrivacy();
    }

    public void lock() {
        session.lock();
    }

    public void toggleTheme() {
        dark.set(!dark.get());
        preferences.write(DARK, Boolean.toString(dark.get()));
    }

    /// What the user menu offers: purposes, then accounts, then when to lock.
    public List<MenuChoice> menu() {
        Stream<MenuChoice> purposes = Stream.of(Purpose.values())
                .map(purpose -> new MenuChoice(
                        TEXTS.say("menu.purpose", TEXTS.say("purpose", purpose)),
                        () -> session.choosePurpose(purpose)));
        Stream<MenuChoice> users = home.users().stream()
                .map(user -> new MenuChoice(
                        TEXTS.say("menu.user", user.displayName(), String.join(", ", user.roles())),
                        () -> session.takeOver(user)));
        Stream<MenuChoice> locks = IdleLock.CHOICES.stream()
                .map(minutes ->
                        new MenuChoice(TEXTS.say("menu.idle", minutes), () -> IdleLock.choose(preferences, minutes)));
        return Stream.of(purposes, users, locks).flatMap(part -> part).toList();
    }

    /// An entry of the user menu.
    public record MenuChoice(String text, Runnable choose) {}

    /// Name of the chosen board.
    public ReadOnlyStringProperty boardProperty() {
        return meeting.nameProperty();
    }

    /// When and where it meets.
    public ReadOnlyStringProperty whenProperty() {
        return meeting.whenProperty();
    }

    /// `case 3 of 9`, empty when none is open.
    public ReadOnlyStringProperty placeOnAgendaProperty() {
        return meeting.placeProperty();
    }

    /// Name, role and purpose.
    public ReadOnlyStringProperty signedInProperty() {
        return signedIn.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty privacyProperty() {
        return session.privacyProperty();
    }

    public ReadOnlyBooleanProperty lockedProperty() {
        return session.lockedProperty();
    }

    public ReadOnlyBooleanProperty darkProperty() {
        return dark.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty searchingProperty() {
        return front.searchingProperty();
    }

    public ReadOnlyBooleanProperty packingProperty() {
        return front.packingProperty();
    }

    public ReadOnlyBooleanProperty helpingProperty() {
        return front.helpingProperty();
    }

    /// Whether pictures lie over the panels.
    public ObservableValue<Boolean> viewingProperty() {
        return Derived.of(front.viewedProperty(), series -> true, false);
    }

    /// Whether the source drawer is open.
    public ObservableValue<Boolean> inspectingProperty() {
        return Derived.of(desk.inspectedProperty(), what -> true, false);
    }

    public ReadOnlyObjectProperty<Page> pageProperty() {
        return page.getReadOnlyProperty();
    }

    /// The panel shown alone; null while all are shown.
    public ReadOnlyObjectProperty<@Nullable Place> onlyProperty() {
        return only.getReadOnlyProperty();
    }

    /// Whether a case is open or being fetched, so that its panels are to be seen.
    public ObservableValue<Boolean> caseMeantProperty() {
        return desk.stateProperty().map(state -> state.meantCase().isPresent());
    }

    /// Whether a panel is to be seen.
    public ObservableValue<Boolean> showsProperty(Place place) {
        return caseMeantProperty().flatMap(meant -> Derived.of(only, alone -> meant && alone == place, meant));
    }

    /// Whether a page is to be seen.
    public ObservableValue<Boolean> showsProperty(Page wanted) {
        return page.map(shown -> shown == wanted);
    }
}
