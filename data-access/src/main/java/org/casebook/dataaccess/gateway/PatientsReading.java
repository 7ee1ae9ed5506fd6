package org.casebook.dataaccess.gateway;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.casebook.dataaccess.casefile.Patient;
import org.casebook.dataaccess.casefile.Pseudonym;
import org.casebook.dataaccess.gateway.PolicyGateway.Holding;
import org.casebook.dataaccess.gateway.PolicyGateway.PatientsPart;
import org.casebook.dataaccess.governance.Classification;
import org.casebook.dataaccess.governance.ColumnRule;
import org.casebook.dataaccess.governance.RowPredicate;
import org.casebook.dataaccess.lakehouse.PermittedReader;

/// Says which parts of a row predicate hold for a patient whom the asker may see.
///
/// The predicate as a whole holds, otherwise the patient would not be seen; so does each part of it that must. Of the
/// others it is told whether the asker treats the patient, and whether the site that the asker can read is the one.
/// Whether a patient consents is never told: a consent may carry labels that hide it from the asker.
final class PatientsReading {
    private final PermittedReader reader;
    private final Door.Pass pass;
    private final Pseudonym patient;

    PatientsReading(Door.Pass pass, Pseudonym patient) {
        this.pass = pass;
        this.reader = pass.reader();
        this.patient = patient;
    }

    /// The predicate without a patient.
    static PatientsPart unasked(RowPredicate predicate) {
        return switch (predicate) {
            case RowPredicate.AllOf(var parts) -> group("all", parts);
            case RowPredicate.AnyOf(var parts) -> group("any", parts);
            default -> new PatientsPart(kind(predicate), Holding.NOT_TOLD, List.of());
        };
    }

    private static PatientsPart group(String kind, List<RowPredicate> parts) {
        return new PatientsPart(
                kind,
                Holding.NOT_TOLD,
                parts.stream().map(PatientsReading::unasked).toList());
    }

    /// The predicate of the decision by which the patient is seen.
    PatientsPart part() {
        return part(pass.decision().patients(), true);
    }

    /// @param must whether the patient would not be seen if this part did not hold
    private PatientsPart part(RowPredicate predicate, boolean must) {
        return switch (predicate) {
            case RowPredicate.AllOf(var parts) -> {
                List<PatientsPart> told =
                        parts.stream().map(each -> part(each, must)).toList();
                yield new PatientsPart("all", must ? Holding.HOLDS : all(told), told);
            }
            case RowPredicate.AnyOf(var parts) -> {
                List<PatientsPart> told = parts.stream()
                        .map(each -> part(each, must && parts.size() == 1))
                        .toList();
                yield new PatientsPart("any", must ? Holding.HOLDS : any(told), told);
            }
            default -> new PatientsPart(kind(predicate), must ? Holding.HOLDS : single(predicate), List.of());
        };
    }

    private Holding single(RowPredicate predicate) {
        return switch (predicate) {
            case RowPredicate.Everyone everyone -> Holding.HOLDS;
            case RowPredicate.Nobody nobody -> Holding.DOES_NOT_HOLD;
            case RowPredicate.InCareTeamOf team ->
                reader.isAmong(patient, team) ? Holding.HOLDS : Holding.DOES_NOT_HOLD;
            case RowPredicate.InSites(var sites) -> site(sites);
            case RowPredicate.ConsentAllows consent -> Holding.NOT_TOLD;
            case RowPredicate.AllOf all -> Holding.NOT_TOLD;
            case RowPredicate.AnyOf any -> Holding.NOT_TOLD;
        };
    }

    /// From what the asker can read of the patient, not from what the tables hold.
    private Holding site(Set<String> sites) {
        if (pass.decision().on(Classification.QUASI_IDENTIFIER) != ColumnRule.RELEASE) {
            return Holding.NOT_TOLD;
        }
        Set<String> read = reader.items(Patient.class, patient).stream()
                .map(item -> item.value().site())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        if (read.size() != 1) {
            return Holding.NOT_TOLD;
        }
        return sites.containsAll(read) ? Holding.HOLDS : Holding.DOES_NOT_HOLD;
    }

    private static Holding all(List<PatientsPart> parts) {
        return combined(parts, Holding.DOES_NOT_HOLD, Holding.HOLDS);
    }

    private static Holding any(List<PatientsPart> parts) {
        return combined(parts, Holding.HOLDS, Holding.DOES_NOT_HOLD);
    }

    /// @param decisive what one part is enough for
    /// @param unanimous what all parts are needed for
    private static Holding combined(List<PatientsPart> parts, Holding decisive, Holding unanimous) {
        if (parts.stream().anyMatch(part -> part.holds() == decisive)) {
            return decisive;
        }
        return parts.stream().allMatch(part -> part.holds() == unanimous) ? unanimous : Holding.NOT_TOLD;
    }

    private static String kind(RowPredicate predicate) {
        return switch (predicate) {
            case RowPredicate.Everyone everyone -> "everyone";
            case RowPredicate.Nobody nobody -> "nobody";
            case RowPredicate.InSites sites -> "own-site";
            case RowPredicate.InCareTeamOf team -> "care-team";
            case RowPredicate.ConsentAllows consent -> "consent";
            case RowPredicate.AllOf all -> "all";
            case RowPredicate.AnyOf any -> "any";
        };
    }
}
