package org.casebook.dataaccess.ingest.fhir;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.casebook.dataaccess.casefile.Treatment;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Dosage;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.MedicationAdministration;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.MedicationRequest.MedicationRequestIntent;
import org.hl7.fhir.r4.model.MedicationStatement;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/// What is done to the patient: drugs, operations, radiotherapy. Status says whether it was; a request says only what
/// was asked for.
///
/// Source: FHIR R4 MedicationStatement, MedicationRequest, MedicationAdministration, Procedure; mCODE STU4, with
/// RadiotherapyCourseSummary.
final class TreatmentRows {
    private static final Pattern NUMBER = Pattern.compile("\\b([1-9]\\d?)\\b");
    private static final Pattern LINE =
            Pattern.compile("(?i)line.?of.?(therapy|treatment)|therapielinie|therapy.?line");
    private static final Pattern INTENT = Pattern.compile("(treatment|procedure)-intent$");

    private final ResourceRows rows;
    private final ReferenceIndex index;

    TreatmentRows(ResourceRows rows, ReferenceIndex index) {
        this.rows = rows;
        this.index = index;
    }

    void statement(MedicationStatement statement) {
        Drug drug = drug(statement.getMedication());
        rows.add(new Treatment(
                Recognition.medication(statement, drug.concept),
                drug.system,
                drug.code,
                drug.display,
                rows.day(rows.start(statement.getEffective())),
                rows.lastDay(rows.end(statement.getEffective())),
                Values.code(statement.getStatusElement()),
                intent(statement),
                line(statement, List.of(statement.getCategory())),
                dosage(statement.getDosage())));
    }

    void request(MedicationRequest request) {
        if (request.getDoNotPerform()) {
            rows.warn("MedicationRequest says not to give the drug, which is no treatment");
            return;
        }
        Drug drug = drug(request.getMedication());
        MedicationRequestIntent intent = request.getIntent();
        boolean planned = intent == MedicationRequestIntent.PROPOSAL
                || intent == MedicationRequestIntent.PLAN
                || intent == MedicationRequestIntent.OPTION;
        rows.add(new Treatment(
                Recognition.medication(request, drug.concept),
                drug.system,
                drug.code,
                drug.display,
                rows.day(request.getAuthoredOnElement()),
                null,
                Values.code(request.getStatusElement()),
                intent(request),
                line(request, request.getCategory()),
                Values.join(
                        "; ",
                        Stream.of(
                                planned ? intent.toCode() + " only" : null, dosage(request.getDosageInstruction())))));
    }

    void administration(MedicationAdministration administration) {
        Drug drug = drug(administration.getMedication());
        var dose = administration.getDosage();
        rows.add(new Treatment(
                Recognition.medication(administration, drug.concept),
                drug.system,
                drug.code,
                drug.display,
                rows.day(rows.start(administration.getEffective())),
                rows.lastDay(rows.end(administration.getEffective())),
                Values.code(administration.getStatusElement()),
                intent(administration),
                line(administration, List.of(administration.getCategory())),
                dose.hasText()
                        ? dose.getText()
                        : Values.join(
                                " ",
                                Stream.of(
                                        dose.hasDose() ? Values.text(dose.getDose()) : null,
                                        Values.display(dose.getRoute()).orElse(null)))));
    }

    void procedure(Procedure procedure) {
        String category = Recognition.procedure(procedure);
        rows.add(new Treatment(
                category,
                Values.system(procedure.getCode()),
                Values.code(procedure.getCode()),
                Values.display(procedure.getCode()).orElse("no procedure given"),
                rows.day(rows.start(procedure.getPerformed())),
                rows.lastDay(rows.end(procedure.getPerformed())),
                Values.code(procedure.getStatusElement()),
                intent(procedure),
                line(procedure, List.of(procedure.getCategory())),
                Values.join(
                        "; ",
                        Stream.concat(
                                category.equals("radiotherapy") ? radiotherapy(procedure) : Stream.empty(),
                                Stream.ofNullable(Values.displays(procedure.getBodySite()))))));
    }

    /// Modality and technique, sessions, and for each volume dose and fractions.
    private static Stream<String> radiotherapy(Procedure procedure) {
        return procedure.getExtension().stream().flatMap(extension -> Stream.ofNullable(radiotherapy(extension)));
    }

    private static @Nullable String radiotherapy(Extension extension) {
        String url = Objects.requireNonNullElse(extension.getUrl(), "");
        if (url.endsWith("modality-and-technique")) {
            return Values.join(
                    ", ",
                    extension.getExtension().stream()
                            .flatMap(inner -> inner.getValue() instanceof CodeableConcept concept
                                    ? Values.display(concept).stream()
                                    : Stream.empty()));
        }
        if (url.endsWith("radiotherapy-sessions")) {
            return extension.getValue() instanceof PrimitiveType<?> count
                    ? count.getValueAsString() + " sessions"
                    : null;
        }
        return url.endsWith("dose-delivered-to-volume") ? dose(extension) : null;
    }

    private static @Nullable String dose(Extension volume) {
        String total = null;
        String fractions = null;
        for (Extension inner : volume.getExtension()) {
            if (inner.getValue() instanceof Quantity quantity && "totalDoseDelivered".equals(inner.getUrl())) {
                total = Values.text(quantity);
            } else if (inner.getValue() instanceof PrimitiveType<?> count
                    && "fractionsDelivered".equals(inner.getUrl())) {
                fractions = "in " + count.getValueAsString() + " fractions";
            }
        }
        return Values.join(" ", Stream.of(total, fractions));
    }

    /// A drug by its code.
    ///
    /// @param concept the codes that the resource itself gives, empty when it refers to a Medication
    private record Drug(
            CodeableConcept concept,
            @Nullable String system,
            @Nullable String code,
            String display) {}

    private Drug drug(@Nullable Type medication) {
        if (medication instanceof CodeableConcept concept) {
            return new Drug(
                    concept,
                    Values.system(concept),
                    Values.code(concept),
                    Values.display(concept).orElse("no drug given"));
        }
        if (medication instanceof Reference reference) {
            if (reference.getResource() instanceof org.hl7.fhir.r4.model.Medication contained) {
                return drug(contained.getCode());
            }
            return Optional.ofNullable(reference.getReference())
                    .flatMap(index::medication)
                    .map(named -> new Drug(
                            new CodeableConcept()
                                    .setText(named.display())
                                    .addCoding(new org.hl7.fhir.r4.model.Coding(
                                            named.system(), named.code(), named.display())),
                            named.system(),
                            named.code(),
                            named.display()))
                    .orElseGet(() -> {
                        String display = Objects.requireNonNullElse(reference.getDisplay(), "drug not in this file");
                        return new Drug(new CodeableConcept().setText(display), null, null, display);
                    });
        }
        return new Drug(new CodeableConcept(), null, null, "no drug given");
    }

    private static @Nullable String dosage(List<Dosage> dosages) {
        return Values.join("; ", dosages.stream().map(TreatmentRows::dosage));
    }

    private static @Nullable String dosage(Dosage dosage) {
        if (dosage.hasText()) {
            return dosage.getText();
        }
        Stream<String> doses = dosage.getDoseAndRate().stream()
                .flatMap(rate -> rate.getDose() instanceof Quantity quantity
                        ? Stream.of(Values.text(quantity))
                        : Stream.empty());
        return Values.join(" ", Stream.concat(doses, Values.display(dosage.getRoute()).stream()));
    }

    private static @Nullable String intent(DomainResource resource) {
        return resource.getExtension().stream()
                .filter(extension ->
                        extension.hasUrl() && INTENT.matcher(extension.getUrl()).find())
                .flatMap(extension -> extension.getValue() instanceof CodeableConcept concept
                        ? Values.display(concept).stream()
                        : Stream.empty())
                .findFirst()
                .orElse(null);
    }

    /// From an extension of that meaning, or from a category in words such as "line of treatment: 2".
    private static @Nullable Integer line(DomainResource resource, List<CodeableConcept> categories) {
        Stream<String> extensions = resource.getExtension().stream()
                .filter(extension ->
                        extension.hasUrl() && LINE.matcher(extension.getUrl()).find())
                .flatMap(extension -> switch (extension.getValue()) {
                    case CodeableConcept concept ->
                        Stream.concat(Stream.ofNullable(Values.code(concept)), Stream.of(Recognition.words(concept)));
                    case PrimitiveType<?> number -> Stream.ofNullable(number.getValueAsString());
                    case null, default -> Stream.empty();
                });
        Stream<String> words = categories.stream()
                .map(Recognition::words)
                .filter(text -> LINE.matcher(text).find());
        return Stream.concat(extensions, words)
                .map(NUMBER::matcher)
                .filter(Matcher::find)
                .map(found -> Integer.valueOf(found.group(1)))
                .findFirst()
                .orElse(null);
    }
}
