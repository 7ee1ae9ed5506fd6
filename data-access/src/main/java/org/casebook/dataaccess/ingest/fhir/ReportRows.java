package org.casebook.dataaccess.ingest.fhir;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.casebook.dataaccess.casefile.ItemId;
import org.casebook.dataaccess.casefile.Note;
import org.casebook.dataaccess.ingest.fhir.CodeTable.Use;
import org.hl7.fhir.r4.model.Attachment;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DiagnosticReport;
import org.hl7.fhir.r4.model.DiagnosticReport.DiagnosticReportStatus;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.DocumentReference.DocumentReferenceContentComponent;
import org.hl7.fhir.r4.model.Enumerations.DocumentReferenceStatus;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/// Documents and reports: their text as notes, with the terms found in it.
///
/// Source: FHIR R4 DocumentReference, DiagnosticReport; mCODE STU4 and Genomics Reporting STU3 GenomicsReport.
final class ReportRows {
    private static final Pattern BOARD =
            Pattern.compile("tumou?r board|multi-?disciplinary|tumorboard", Pattern.CASE_INSENSITIVE);
    private static final Pattern PATHOLOGY =
            Pattern.compile("patholog|histolog|cytolog|biopsy report", Pattern.CASE_INSENSITIVE);
    private static final Pattern RADIOLOGY =
            Pattern.compile("radiolog|imaging|\\bct\\b|\\bmri?\\b|\\bpet\\b|tomograph", Pattern.CASE_INSENSITIVE);
    private static final List<String> RADIOLOGY_SECTIONS = List.of("RAD", "CT", "NMR", "RUS", "RX", "CUS", "NMS");
    private static final List<String> PATHOLOGY_SECTIONS = List.of("SP", "PAT", "CP", "CTH");

    private final ResourceRows rows;
    private final ReferenceIndex index;
    private final NoteReading reading;

    ReportRows(ResourceRows rows, ReferenceIndex index, NoteReading reading) {
        this.rows = rows;
        this.index = index;
        this.reading = reading;
    }

    /// A superseded document gives no rows: another one stands in its place.
    void document(DocumentReference document, FoundResource.Legible found) {
        if (document.getStatus() == DocumentReferenceStatus.SUPERSEDED) {
            rows.warn("DocumentReference is superseded by another");
            return;
        }
        List<Attachment> attachments = document.getContent().stream()
                .map(DocumentReferenceContentComponent::getAttachment)
                .toList();
        BaseDateTimeType date = Stream.<Optional<? extends BaseDateTimeType>>of(
                        present(document.hasDate() ? document.getDateElement() : null),
                        present(
                                document.getContext().getPeriod().hasStart()
                                        ? document.getContext().getPeriod().getStartElement()
                                        : null),
                        attachments.stream()
                                .filter(Attachment::hasCreation)
                                .map(Attachment::getCreationElement)
                                .findFirst())
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
        String kind = kind(document.getType(), document.getCategory());
        String title = Optional.ofNullable(document.getDescription())
                .or(() -> attachments.stream()
                        .flatMap(one -> Stream.ofNullable(one.getTitle()))
                        .findFirst())
                .or(() -> Values.display(document.getType()))
                .orElse(null);
        notes(texts(attachments, null, found), kind, rows.instant(date), role(document.getAuthor()), title);
    }

    void report(DiagnosticReport report, FoundResource.Legible found) {
        boolean genomic = Recognition.isGenomicReport(found.json());
        if (report.getStatus() == DiagnosticReportStatus.REGISTERED
                || report.getStatus() == DiagnosticReportStatus.CANCELLED) {
            new OrderRows(rows, index).awaited(report, genomic);
            return;
        }
        BaseDateTimeType effective = rows.start(report.getEffective());
        Instant issued = rows.instant(report.hasIssued() ? report.getIssuedElement() : effective);
        if (genomic) {
            rows.add(new org.casebook.dataaccess.casefile.Observation(
                    "genomic",
                    Values.system(report.getCode()),
                    Values.code(report.getCode()),
                    Values.display(report.getCode()).orElse("Genomics report"),
                    null,
                    null,
                    null,
                    Optional.ofNullable(Values.blankToNull(report.getConclusion()))
                            .orElse(Values.displays(report.getConclusionCode())),
                    null,
                    null,
                    effective == null ? issued : rows.instant(effective),
                    Values.code(report.getStatusElement())));
        }
        notes(
                texts(report.getPresentedForm(), report.getConclusion(), found),
                kind(report.getCode(), report.getCategory()),
                issued,
                role(report.getPerformer()),
                Values.display(report.getCode()).orElse(null));
    }

    /// What is attached; beside it a conclusion that the attachments do not hold; the narrative only without either.
    private List<String> texts(List<Attachment> attachments, @Nullable String conclusion, FoundResource.Legible found) {
        List<String> texts = new ArrayList<>();
        attachments.forEach(attachment -> take(NoteText.of(attachment), texts));
        if (conclusion != null && texts.stream().noneMatch(text -> text.contains(conclusion.strip()))) {
            take(NoteText.bounded(conclusion), texts);
        }
        if (texts.isEmpty()) {
            take(NoteText.ofMarkup(found.json().path("text").path("div").asString("")), texts);
        }
        return texts;
    }

    private void take(NoteText.Content content, List<String> texts) {
        switch (content) {
            case NoteText.Content.Text(String text) -> texts.add(text);
            case NoteText.Content.Unreadable(String reason) -> rows.reject(reason);
            case NoteText.Content.Other() -> {}
        }
    }

    private void notes(
            List<String> texts, String kind, @Nullable Instant written, @Nullable String role, @Nullable String title) {
        if (texts.isEmpty()) {
            return;
        }
        if (written == null) {
            rows.reject("document has text and no date, must have one");
            return;
        }
        for (String text : texts) {
            ItemId note = rows.add(new Note(kind, written, role, title, text, reading.engine()));
            reading.entities(note, text).forEach(rows::add);
        }
    }

    private static String kind(CodeableConcept type, List<CodeableConcept> categories) {
        return CodeTable.find(Use.NOTE, type)
                .or(() -> CodeTable.find(Use.NOTE, categories))
                .map(CodeTable.Meaning::word)
                .orElseGet(() -> kindByWords(type, categories));
    }

    private static String kindByWords(CodeableConcept type, List<CodeableConcept> categories) {
        String words = Recognition.words(type);
        if (BOARD.matcher(words).find()) {
            return "board-note";
        }
        if (PATHOLOGY.matcher(words).find()
                || PATHOLOGY_SECTIONS.stream().anyMatch(code -> Recognition.inCategory(categories, code))) {
            return "pathology-report";
        }
        boolean radiology = RADIOLOGY.matcher(words).find()
                || RADIOLOGY_SECTIONS.stream().anyMatch(code -> Recognition.inCategory(categories, code));
        return radiology ? "radiology-report" : "other";
    }

    /// The role, never the name: only a role that the document itself contains says it.
    private static @Nullable String role(List<Reference> authors) {
        return authors.stream()
                .map(Reference::getResource)
                .filter(PractitionerRole.class::isInstance)
                .map(PractitionerRole.class::cast)
                .map(role -> Values.displays(role.getCode()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static <T> Optional<T> present(@Nullable T value) {
        return Optional.ofNullable(value);
    }
}
