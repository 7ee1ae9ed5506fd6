package org.casebook.viewmodels.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.casebook.dataaccess.casefile.Missing;
import org.casebook.dataaccess.casefile.Modality;
import org.casebook.dataaccess.casefile.Presence;
import org.casebook.dataaccess.gateway.ModalityStatus;
import org.casebook.viewmodels.panel.PanelState;
import org.casebook.viewmodels.sample.FakeHome;
import org.casebook.viewmodels.sample.SampleWorkplace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class InventoryViewModelTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private final SampleWorkplace sample = SampleWorkplace.immediate();
    private final InventoryViewModel inventory = sample.workplace().inventory();

    @Test
    void listsEveryPatientWithEveryModality() {
        shown();

        assertThat(inventory.rows())
                .hasSize(40)
                .allSatisfy(row -> assertThat(row.cells())
                        .extracting(InventoryCell::modality)
                        .containsExactly(Modality.values()));
        assertThat(inventory.tallyProperty().get()).isEqualTo("40 of 40 patients");
    }

    @ParameterizedTest
    @EnumSource(Missing.class)
    void showsEveryWayOfMissingAsItself(Missing missing) {
        InventoryCell cell =
                InventoryCell.of(new ModalityStatus(Modality.IMAGING, new Presence.Absent(missing, null, "")), TODAY);

        assertThat(cell.mark().style())
                .isEqualTo(missing.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        assertThat(cell.age()).isEmpty();
        assertThat(cell.spoken()).startsWith("Imaging: ");
    }

    @ParameterizedTest
    @CsvSource({"2026-11-24, 0 d", "2026-10-01, 54 d", "2026-01-24, 10 mo", "2023-11-24, 3 y", ", ''"})
    void saysHowOldTheNewestItemIs(LocalDate newest, String age) {
        InventoryCell cell =
                InventoryCell.of(new ModalityStatus(Modality.NOTES, new Presence.Present(3, newest)), TODAY);

        assertThat(cell.age()).isEqualTo(age);
        assertThat(cell.mark().word()).isEqualTo("3");
    }

    @Test
    void legendCountsWhatStandsInTheMatrixAndFilters() {
        shown();
        LegendEntry failed = entry("failed-to-load");
        assertThat(inventory.legend().stream().mapToLong(LegendEntry::cells).sum())
                .isEqualTo(40 * 6);

        inventory.toggle(failed);
        assertThat(inventory.rows())
                .isNotEmpty()
                .hasSizeLessThan(40)
                .allSatisfy(row -> assertThat(row.cells())
                        .anySatisfy(cell -> assertThat(cell.mark().style()).isEqualTo("failed-to-load")));
        assertThat(entry("failed-to-load").chosen()).isTrue();

        inventory.toggle(entry("failed-to-load"));
        assertThat(inventory.rows()).hasSize(40);
    }

    @Test
    void findsAPatientByName() {
        shown();
        inventory.soughtProperty().set("number 12");

        assertThat(inventory.rows()).hasSize(1);
        inventory.soughtProperty().set("nobody");
        assertThat(inventory.stateProperty().get().headline()).isEqualTo("No patient fits");
    }

    @Test
    void hidesNamesInPrivacyModeAndDoesNotFindThem() {
        shown();
        sample.session().togglePrivacy();

        assertThat(inventory.rows())
                .allSatisfy(row -> assertThat(row.name().text()).isEmpty());
        inventory.soughtProperty().set("number 12");
        assertThat(inventory.rows()).isEmpty();
    }

    @Test
    void opensTheCaseOfAPatientWhoHasOne() {
        shown();
        inventory.open(inventory.rows().get(5));
        assertThat(sample.desk().state().meantCase()).isEmpty();

        inventory.open(inventory.rows().getFirst());
        assertThat(sample.desk().state().meantCase())
                .hasValue(inventory.rows().getFirst().caseId());
    }

    @Test
    void isWithheldWithoutTheRightAndForgetsWhatItShowed() {
        shown();
        sample.session().signIn(FakeHome.RESEARCHER);
        assertThat(inventory.rows()).isEmpty();
        assertThat(inventory.legend()).isEmpty();

        inventory.refresh();
        assertThat(inventory.stateProperty().get().kind()).isEqualTo(PanelState.Kind.WITHHELD);
        assertThat(inventory.tallyProperty().get()).isEmpty();
    }

    private LegendEntry entry(String style) {
        return inventory.legend().stream()
                .filter(entry -> entry.mark().style().equals(style))
                .findFirst()
                .orElseThrow();
    }

    private void shown() {
        sample.session().signIn(FakeHome.COORDINATOR);
        inventory.show(true);
    }
}
