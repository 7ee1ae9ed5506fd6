package org.casebook.views.shell;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import org.casebook.viewmodels.panel.Derived;
import org.casebook.viewmodels.panel.PanelState;
import org.casebook.viewmodels.shell.Page;
import org.casebook.viewmodels.shell.ShellViewModel;
import org.casebook.views.control.Panel;

/// Binds the frame and fills its places.
public final class ShellController {
    private final ShellViewModel shell;
    private final Screens screens;

    @FXML
    private Node frame;

    @FXML
    private Label board;

    @FXML
    private Label when;

    @FXML
    private Label place;

    @FXML
    private MenuButton user;

    @FXML
    private ToggleButton privacy;

    @FXML
    private ToggleButton casePage;

    @FXML
    private ToggleButton intakePage;

    @FXML
    private ToggleButton accessLogPage;

    @FXML
    private ToggleButton qualityPage;

    @FXML
    private Button allPanels;

    @FXML
    private Pane agenda;

    @FXML
    private Pane status;

    @FXML
    private Pane caseHeader;

    @FXML
    private Pane modalities;

    @FXML
    private Pane hints;

    @FXML
    private Pane news;

    @FXML
    private Node caseArea;

    @FXML
    private Node panelScroll;

    @FXML
    private CaseGrid panels;

    @FXML
    private Panel nothingOpen;

    @FXML
    private StackPane intake;

    @FXML
    private StackPane accessLog;

    @FXML
    private StackPane quality;

    @FXML
    private StackPane viewer;

    @FXML
    private StackPane source;

    @FXML
    private StackPane search;

    @FXML
    private StackPane packet;

    @FXML
    private StackPane shortcuts;

    @FXML
    private StackPane lock;

    public ShellController(ShellViewModel shell, Screens screens) {
        this.shell = shell;
        this.screens = screens;
    }

    @FXML
    private void initialize() {
        board.textProperty().bind(shell.boardProperty());
        when.textProperty().bind(shell.whenProperty());
        place.textProperty().bind(shell.placeOnAgendaProperty());
        user.textProperty().bind(shell.signedInProperty());
        user.getItems().setAll(shell.menu().stream().map(ShellController::item).toList());
        shell.privacyProperty().subscribe(privacy::setSelected);
        bindPages();
        bindCurtains();
        nothingOpen.stateProperty().set(PanelState.nothingOpen());
        fillPlaces();
    }

    private void bindPages() {
        shell.showsProperty(Page.CASE).subscribe(casePage::setSelected);
        shell.showsProperty(Page.INTAKE).subscribe(intakePage::setSelected);
        shell.showsProperty(Page.ACCESS_LOG).subscribe(accessLogPage::setSelected);
        shell.showsProperty(Page.QUALITY).subscribe(qualityPage::setSelected);
        casePage.setOnAction(pressed -> shell.show(Page.CASE));
        intakePage.setOnAction(pressed -> shell.show(Page.INTAKE));
        accessLogPage.setOnAction(pressed -> shell.show(Page.ACCESS_LOG));
        qualityPage.setOnAction(pressed -> shell.show(Page.QUALITY));
        caseArea.visibleProperty().bind(shell.showsProperty(Page.CASE));
        intake.visibleProperty().bind(shell.showsProperty(Page.INTAKE));
        accessLog.visibleProperty().bind(shell.showsProperty(Page.ACCESS_LOG));
        quality.visibleProperty().bind(shell.showsProperty(Page.QUALITY));
        caseHeader.visibleProperty().bind(shell.caseMeantProperty());
        caseHeader.managedProperty().bind(caseHeader.visibleProperty());
        modalities.visibleProperty().bind(shell.caseMeantProperty());
        modalities.managedProperty().bind(modalities.visibleProperty());
        panelScroll.visibleProperty().bind(shell.caseMeantProperty());
        nothingOpen.visibleProperty().bind(panelScroll.visibleProperty().not());
        allPanels.visibleProperty().bind(Derived.of(shell.onlyProperty(), alone -> true, false));
        allPanels.managedProperty().bind(allPanels.visibleProperty());
    }

    private void bindCurtains() {
        viewer.visibleProperty().bind(shell.viewingProperty());
        source.visibleProperty().bind(shell.inspectingProperty());
        source.managedProperty().bind(shell.inspectingProperty());
        search.visibleProperty().bind(shell.searchingProperty());
        packet.visibleProperty().bind(shell.packingProperty());
        shortcuts.visibleProperty().bind(shell.helpingProperty());
        lock.visibleProperty().bind(shell.lockedProperty());
        frame.disableProperty().bind(shell.lockedProperty());
    }

    private void fillPlaces() {
        screens.fill(Slot.AGENDA, agenda);
        screens.fill(Slot.STATUS, status);
        screens.fill(Slot.CASE_HEADER, caseHeader);
        screens.fill(Slot.MODALITIES, modalities);
        screens.fill(Slot.HINTS, hints);
        screens.fill(Slot.NEWS, news);
        panels.fill(shell, screens);
        screens.fill(Slot.INTAKE, intake);
        screens.fill(Slot.ACCESS_LOG, accessLog);
        screens.fill(Slot.QUALITY, quality);
        screens.fill(Slot.VIEWER, viewer);
        screens.fill(Slot.SOURCE, source);
        screens.fill(Slot.SEARCH, search);
        screens.fill(Slot.PACKET, packet);
        screens.fill(Slot.SHORTCUTS, shortcuts);
        screens.fill(Slot.LOCK, lock);
    }

    private static MenuItem item(ShellViewModel.MenuChoice choice) {
        MenuItem item = new MenuItem(choice.text());
        item.setOnAction(chosen -> choice.choose().run());
        return item;
    }

    @FXML
    private void search() {
        shell.toggleSearch();
    }

    @FXML
    private void packet() {
        shell.togglePacket();
    }

    @FXML
    private void togglePrivacy() {
        shell.togglePrivacy();
    }

    @FXML
    private void lock() {
        shell.lock();
    }

    @FXML
    private void toggleTheme() {
        shell.toggleTheme();
    }

    @FXML
    private void help() {
        shell.toggleHelp();
    }

    @FXML
    private void showAllPanels() {
        shell.showAllPanels();
    }
}
