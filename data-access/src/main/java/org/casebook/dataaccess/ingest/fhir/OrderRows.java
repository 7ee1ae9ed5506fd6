package org.casebook.dataaccess.ingest.fhir;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casebook.dataaccess.casefile.Modality;
import org.casebook.dataaccess.casefile.ServiceOrder;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Device;
import org.hl7.fhir.r4.model.DiagnosticReport;
import org.hl7.fhir.r4.model.ResearchSubject;
import org.hl7.fhir.r4.model.ResearchSubject.ResearchSubjectStatus;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestIntent;
import org.jspecify.annotations.Nullable;

/// What is ordered or awaited, and enrolment with wearables.
///
/// Source: FHIR R4 ServiceRequest, DiagnosticReport, ResearchSubject, Device.
final class OrderRows {
    private final ResourceRows rows;
    private final ReferenceIndex index;

    OrderRows(ResourceRows rows, ReferenceIndex index) {
        this.rows = rows;
        this.index = index;
    }

    /// A proposal is not yet an order, and an order not to do something is none.
    void request(ServiceRequest request) {
        boolean order = request.getIntent() != ServiceRequestIntent.PROPOSAL
                && request.getIntent() != ServiceRequestIntent.OPTION
                && !request.getDoNotPerform();
        if (!order) {
            rows.warn("ServiceRequest proposes or forbids, which is no order");
            return;
        }
        rows.add(new ServiceOrder(
                Objects.requireNonNullElse(Values.code(request.getStatusElement()), "unknown"),
                Values.display(request.getCode())
                        .or(() -> Optional.ofNullable(Values.displays(request.getCategory())))
                        .orElse("no service given"),
                Recognition.modality(request.getCategory(), withDetail(request.getCode(), request.getOrderDetail()))
                        .orElse(null),
                rows.day(request.getAuthoredOnElement())));
    }

    /// A report that is registered and not written yet, or cancelled.
    void awaited(DiagnosticReport report, boolean genomic) {
        rows.add(new ServiceOrder(
                report.getStatus() == DiagnosticReport.DiagnosticReportStatus.REGISTERED ? "active" : "revoked",
                Values.display(report.getCode()).orElse("no report name given"),
                genomic
                        ? Modality.GENOMICS
                        : Recognition.modality(report.getCategory(), report.getCode())
                                .orElse(null),
                rows.day(Optional.ofNullable(rows.start(report.getEffective()))
                        .orElse(report.hasIssued() ? report.getIssuedElement() : null))));
    }

    /// Enrolment in a study that gives out wearables; other studies give no row.
    void enrolment(ResearchSubject subject) {
        String words = Stream.of(
                        Optional.ofNullable(subject.getStudy().getDisplay()),
                        Optional.ofNullable(subject.getStudy().getReference()).flatMap(index::study))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
        if (Recognition.isWearable(words)) {
            rows.add(new ServiceOrder(
                    status(subject.getStatus()),
                    "Wearable enrolment",
                    Modality.WEARABLES,
                    rows.day(
                            subject.getPeriod().hasStart() ? subject.getPeriod().getStartElement() : null)));
        }
    }

    /// A wearable that is given to the patient; other devices give no row.
    void device(Device device) {
        String words = Stream.concat(
                        Stream.of(Recognition.words(device.getType())),
                        device.getDeviceName().stream().flatMap(name -> Stream.ofNullable(name.getName())))
                .collect(Collectors.joining(" "));
        if (Recognition.isWearable(words)) {
            boolean inactive = device.getStatus() == Device.FHIRDeviceStatus.INACTIVE;
            rows.add(new ServiceOrder(
                    inactive ? "completed" : "active", "Wearable enrolment", Modality.WEARABLES, null));
        }
    }

    /// In the words of RequestStatus, which orders use.
    private static String status(@Nullable ResearchSubjectStatus status) {
        return switch (status) {
            case null -> "unknown";
            case ONSTUDY, ONSTUDYINTERVENTION, ONSTUDYOBSERVATION, FOLLOWUP -> "active";
            case CANDIDATE, ELIGIBLE, POTENTIALCANDIDATE, SCREENING -> "draft";
            case PENDINGONSTUDY -> "on-hold";
            case INELIGIBLE, NOTREGISTERED, WITHDRAWN -> "revoked";
            case OFFSTUDY -> "completed";
            case NULL -> "unknown";
        };
    }

    private static CodeableConcept withDetail(CodeableConcept code, List<CodeableConcept> details) {
        CodeableConcept all = code.copy();
        details.forEach(detail -> detail.getCoding().forEach(all::addCoding));
        return all;
    }
}
