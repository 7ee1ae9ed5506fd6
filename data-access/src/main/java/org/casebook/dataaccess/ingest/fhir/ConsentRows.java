package org.casebook.dataaccess.ingest.fhir;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentProvisionType;
import org.hl7.fhir.r4.model.Consent.ProvisionComponent;
import org.jspecify.annotations.Nullable;

/// What the patient permits or denies: one row for each provision. Where a consent is narrower than a row can say,
/// its permissions are left out and its denials widened, so that no reading gives more than the patient gave.
///
/// Source: FHIR R4 Consent.
final class ConsentRows {
    private static final Set<String> READING = Set.of("access", "use", "disclose");

    private final ResourceRows rows;

    ConsentRows(ResourceRows rows) {
        this.rows = rows;
    }

    void consent(Consent consent) {
        String status = Objects.requireNonNullElse(Values.code(consent.getStatusElement()), "unknown");
        String scope = Objects.requireNonNullElse(Values.code(consent.getScope()), "unknown");
        if (consent.hasProvision()) {
            provision(consent.getProvision(), consent, status, scope, null);
        } else {
            row(status, scope, byRule(consent), "", null, null);
        }
    }

    private void provision(
            ProvisionComponent provision,
            Consent consent,
            String status,
            String scope,
            @Nullable ProvisionComponent parent) {
        boolean permit = provision.hasType()
                ? provision.getType() == ConsentProvisionType.PERMIT
                : parent == null && byRule(consent);
        if (permit && isNarrow(provision)) {
            rows.warn("Consent permits only some data, actors or actions, which is not read as a permission");
        } else {
            row(
                    status,
                    scope,
                    permit,
                    purposes(provision.getPurpose()),
                    rows.day(
                            provision.getPeriod().hasStart()
                                    ? provision.getPeriod().getStartElement()
                                    : parent == null ? null : parent.getPeriod().getStartElement()),
                    rows.lastDay(
                            provision.getPeriod().hasEnd()
                                    ? provision.getPeriod().getEndElement()
                                    : parent == null ? null : parent.getPeriod().getEndElement()));
        }
        for (ProvisionComponent inner : provision.getProvision()) {
            provision(inner, consent, status, scope, provision);
        }
    }

    private void row(
            String status,
            String scope,
            boolean permit,
            String purposes,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        rows.add(new org.casebook.dataaccess.casefile.Consent(status, scope, permit, purposes, from, to));
    }

    /// Without a provision only the rule that the patient opted in permits anything.
    private static boolean byRule(Consent consent) {
        return "OPTIN".equals(Values.code(consent.getPolicyRule()));
    }

    private static boolean isNarrow(ProvisionComponent provision) {
        boolean reads = provision.getAction().isEmpty()
                || provision.getAction().stream().anyMatch(action -> READING.contains(Values.code(action)));
        return !reads
                || provision.hasActor()
                || provision.hasClass_()
                || provision.hasCode()
                || provision.hasData()
                || provision.hasDataPeriod()
                || provision.hasSecurityLabel();
    }

    private static String purposes(List<Coding> purposes) {
        return purposes.stream()
                .filter(Coding::hasCode)
                .map(Coding::getCode)
                .distinct()
                .sorted()
                .collect(Collectors.joining(","));
    }
}
