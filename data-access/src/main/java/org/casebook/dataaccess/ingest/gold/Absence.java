package org.casebook.dataaccess.ingest.gold;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.casebook.dataaccess.casefile.Missing;
import org.casebook.dataaccess.casefile.Modality;
import org.casebook.dataaccess.casefile.Presence;
import org.casebook.dataaccess.casefile.ServiceOrder;

/// Says in which way a modality without any item is missing. The first rule that holds counts:
///
/// | Rule | Missing |
/// |---|---|
/// | a file of it came and could not be read | failed to load |
/// | an order for it is open (draft, active, on hold) or completed: the result is not here yet | pending |
/// | wearables, and no order or enrolment is open | not enrolled |
/// | every order for it was revoked, or is ended without a result | not done |
/// | nobody said anything | no information |
///
/// That nobody ordered a test is never concluded from silence. An enrolment is an order for wearables.
///
/// Source: FHIR R4 value sets request-status and research-subject-status.
public final class Absence {
    private static final Set<String> OPEN = Set.of(
            "draft",
            "active",
            "on-hold",
            "completed",
            "candidate",
            "eligible",
            "follow-up",
            "on-study",
            "on-study-intervention",
            "on-study-observation",
            "pending-on-study",
            "screening",
            "potential-candidate");
    private static final Set<String> VOID = Set.of("entered-in-error", "unknown");

    private Absence() {}

    /// The first rule of the table that holds.
    ///
    /// @param failed modalities of which a file could not be read
    public static Presence.Absent of(Modality modality, PatientRows rows, Set<Modality> failed) {
        List<ServiceOrder> orders = rows.orders().stream()
                .map(item -> item.value())
                .filter(order -> order.modality() == modality && !VOID.contains(order.status()))
                .toList();
        Optional<ServiceOrder> open = newest(
                orders.stream().filter(order -> OPEN.contains(order.status())).toList());
        if (failed.contains(modality)) {
            return new Presence.Absent(Missing.FAILED_TO_LOAD, null, "");
        }
        if (open.isPresent()) {
            return new Presence.Absent(Missing.PENDING, open.get().authored(), "");
        }
        Optional<ServiceOrder> ended = newest(orders);
        LocalDate since = ended.map(ServiceOrder::authored).orElse(null);
        if (modality == Modality.WEARABLES) {
            return new Presence.Absent(Missing.NOT_ENROLLED, since, "");
        }
        return new Presence.Absent(ended.isPresent() ? Missing.NOT_DONE : Missing.NO_INFORMATION, since, "");
    }

    private static Optional<ServiceOrder> newest(List<ServiceOrder> orders) {
        return orders.stream()
                .max(Comparator.comparing(
                        ServiceOrder::authored, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder())));
    }
}
