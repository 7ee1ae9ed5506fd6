package org.casebook.dataaccess.export;

import ca.uhn.fhir.context.FhirContext;
import java.util.Date;
import org.casebook.dataaccess.gateway.SourceGateway.Origin;
import org.casebook.dataaccess.gateway.SourceGateway.Step;
import org.casebook.dataaccess.gateway.SourceGateway.Trail;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Provenance.ProvenanceEntityRole;
import org.hl7.fhir.r4.model.Reference;

/// Writes a trail as FHIR Provenance: a Bundle of type `collection` with one resource per step, newest
/// first. Its target
/// is the item; its entities are the files that the step read, by hash, or the places in them that it
/// computed on from. File names and excerpts are left out, as they are in PROV-JSON.
///
/// Source: HL7 FHIR R4 (4.0.1), Provenance.
public final class FhirProvenance {
    private static final String DATA_OPERATION = "http://terminology.hl7.org/CodeSystem/v3-DataOperation";
    private static final String PARTICIPANT = "http://terminology.hl7.org/CodeSystem/provenance-participant-type";

    private FhirProvenance() {}

    /// The Bundle as JSON.
    public static String write(Trail trail) {
        Bundle bundle = new Bundle().setType(Bundle.BundleType.COLLECTION);
        for (Step step : trail.steps()) {
            String id = StandardNames.uuid(trail.item() + "|" + step.activity() + "|" + step.endedAt())
                    .toString();
            Provenance provenance = provenance(trail, step);
            provenance.setId(id);
            bundle.addEntry().setFullUrl("urn:uuid:" + id).setResource(provenance);
        }
        return FhirContext.forR4Cached().newJsonParser().setPrettyPrint(true).encodeResourceToString(bundle);
    }

    private static Provenance provenance(Trail trail, Step step) {
        Provenance provenance = new Provenance();
        provenance.addTarget(reference(StandardNames.ITEM, trail.item().text()).setDisplay(trail.label()));
        provenance.setOccurred(time(step));
        provenance.setRecorded(Date.from(step.endedAt())).getRecordedElement().setTimeZoneZulu(true);
        CodeableConcept activity = new CodeableConcept().setText(step.name());
        activity.addCoding().setSystem(DATA_OPERATION).setCode("CREATE").setDisplay("create");
        activity.addCoding()
                .setSystem(StandardNames.ACTIVITY)
                .setVersion(step.version())
                .setCode(step.name());
        provenance.setActivity(activity);
        Provenance.ProvenanceAgentComponent agent = provenance.addAgent();
        agent.getType().addCoding().setSystem(PARTICIPANT).setCode("assembler").setDisplay("Assembler");
        agent.setWho(reference(StandardNames.ACTIVITY, step.name()).setDisplay("Casebook " + step.version()));
        boolean isReading = trail.isReading(step);
        trail.origins().stream()
                .filter(origin -> !isReading || step.hasRead(origin))
                .forEach(origin -> provenance
                        .addEntity()
                        .setRole(ProvenanceEntityRole.SOURCE)
                        .setWhat(reference(StandardNames.SOURCE, name(origin, isReading))
                                .setDisplay(origin.kind())));
        return provenance;
    }

    private static DateTimeType time(Step step) {
        DateTimeType time = new DateTimeType(Date.from(step.endedAt()));
        time.setTimeZoneZulu(true);
        return time;
    }

    private static String name(Origin origin, boolean whole) {
        return whole ? origin.object().toString() : origin.source().toString();
    }

    private static Reference reference(String system, String value) {
        return new Reference().setIdentifier(new Identifier().setSystem(system).setValue(value));
    }
}
