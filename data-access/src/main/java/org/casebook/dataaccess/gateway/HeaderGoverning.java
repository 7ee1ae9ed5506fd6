package org.casebook.dataaccess.gateway;

import java.time.LocalDate;
import java.util.List;
import org.casebook.dataaccess.casefile.CaseId;
import org.casebook.dataaccess.casefile.CaseItem;
import org.casebook.dataaccess.casefile.Pseudonym;
import org.casebook.dataaccess.gateway.reading.HeaderReading;
import org.casebook.dataaccess.governance.Classification;
import org.casebook.dataaccess.governance.Governed;
import org.casebook.dataaccess.governance.Governed.Reason;
import org.casebook.provenance.source.Known;
import org.casebook.provenance.source.Sourced;
import org.casebook.provenance.source.Unknown;
import org.jspecify.annotations.Nullable;

/// Governs the head of a case: names become pseudonyms, birth dates years, ages bands, where the policy masks them.
final class HeaderGoverning {
    /// Code of what was done to an age, as it stands in [Governed.Masked].
    static final String BAND = "band";

    private static final int BAND_YEARS = 10;

    private final Door.Pass pass;

    HeaderGoverning(Door.Pass pass) {
        this.pass = pass;
    }

    CaseHeader header(CasePlace place, HeaderReading reading, Sourced<String> recordNumber) {
        return new CaseHeader(
                new CaseId(place.item().value().caseId()),
                place.board().id(),
                place.board().name(),
                place.board().starts(),
                place.board().zone(),
                place.position(),
                place.patient(),
                name(reading.name(), place.patient()),
                identity(recordNumber),
                pass.govern(
                        Classification.QUASI_IDENTIFIER,
                        reading.birthDate(),
                        date -> new Governed.Masked<>(date.map(HeaderGoverning::firstOfYear), "year")),
                pass.govern(
                        Classification.QUASI_IDENTIFIER,
                        reading.age(),
                        age -> new Governed.Masked<>(age.map(HeaderGoverning::band), BAND)),
                clinical(reading.sex()),
                pass.govern(
                        Classification.QUASI_IDENTIFIER,
                        reading.site(),
                        site -> Governed.withheld(Reason.NOT_PERMITTED)),
                clinical(reading.diagnosis()),
                clinical(reading.stage()),
                clinical(reading.performance()),
                clinical(stated(place.item(), place.item().value().reason())),
                question(place));
    }

    Governed<Sourced<String>> name(Sourced<String> name, Pseudonym patient) {
        return pass.govern(
                Classification.IDENTITY,
                name,
                real -> new Governed.Masked<>(real.map(text -> patient.text()), "pseudonym"));
    }

    Governed<Sourced<String>> question(CasePlace place) {
        return clinical(stated(place.item(), place.item().value().question()));
    }

    <T> Governed<Sourced<T>> clinical(Sourced<T> value) {
        return pass.govern(Classification.CLINICAL, value, HeaderGoverning::none);
    }

    private <T> Governed<Sourced<T>> identity(Sourced<T> value) {
        return pass.govern(Classification.IDENTITY, value, HeaderGoverning::none);
    }

    private static <T> Governed<Sourced<T>> none(Sourced<T> value) {
        return Governed.withheld(Reason.NOT_PERMITTED);
    }

    private static Sourced<String> stated(CaseItem<?> item, @Nullable String text) {
        return text == null
                ? new Unknown<>(Unknown.Reason.NO_INFORMATION)
                : new Known<>(text, List.copyOf(item.sources()));
    }

    private static LocalDate firstOfYear(LocalDate day) {
        return day.withDayOfYear(1);
    }

    /// The first year of the band that an age lies in.
    static int bandStart(int years) {
        return years - years % BAND_YEARS;
    }

    private static String band(String age) {
        int low = bandStart(Integer.parseInt(age));
        return "%d–%d".formatted(low, low + BAND_YEARS - 1);
    }
}
