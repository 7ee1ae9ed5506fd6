package org.casebook.app.cohort;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// A FHIR R4 collection in the making, and the few words of FHIR that every resource is spelled with.
/// The text has one resource a line, so that a difference between two cohorts can be read.
final class FhirBundle {

    static final String LOINC = "http://loinc.org";
    static final String SNOMED = "http://snomed.info/sct";
    static final String UCUM = "http://unitsofmeasure.org";
    static final String ICD10 = "http://hl7.org/fhir/sid/icd-10-cm";
    static final String MCODE = "http://hl7.org/fhir/us/mcode/StructureDefinition/";

    private static final String BASE = "https://casebook.example/fhir/";
    private static final JsonMapper JSON = new JsonMapper();

    private final List<Map<String, Object>> resources = new ArrayList<>();

    FhirBundle add(Map<String, Object> resource) {
        resources.add(resource);
        return this;
    }

    String text(String id, String timestamp) {
        StringBuilder text = new StringBuilder();
        text.append("{\"resourceType\":\"Bundle\",\"id\":\"").append(id).append("\",\n\"meta\":");
        text.append(json(object(
                "tag",
                List.of(coding("http://terminology.hl7.org/CodeSystem/v3-ActReason", "HTEST", "test health data")))));
        text.append(",\n\"type\":\"collection\",\"timestamp\":\"")
                .append(timestamp)
                .append("\",\n\"entry\":[\n");
        for (int i = 0; i < resources.size(); i++) {
            Map<String, Object> resource = resources.get(i);
            String url = BASE + resource.get("resourceType") + "/" + resource.get("id");
            text.append(json(object("fullUrl", url, "resource", resource)));
            text.append(i + 1 < resources.size() ? ",\n" : "\n");
        }
        return text.append("]}\n").toString();
    }

    static String json(Object value) {
        return JSON.writeValueAsString(value);
    }

    /// A JSON object of alternating names and values, in that order; members whose value is null are left out.
    static Map<String, Object> object(@Nullable Object... namesAndValues) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            Object value = namesAndValues[i + 1];
            if (value != null) {
                object.put(String.valueOf(namesAndValues[i]), value);
            }
        }
        return object;
    }

    static Map<String, Object> coding(String system, String code, @Nullable String display) {
        return object("system", system, "code", code, "display", display);
    }

    static Map<String, Object> concept(String system, String code, String display) {
        return object("coding", List.of(coding(system, code, display)), "text", display);
    }

    static Map<String, Object> words(String text) {
        return object("text", text);
    }

    static Map<String, Object> reference(String type, String id) {
        return object("reference", type + "/" + id);
    }

    static Map<String, Object> identifier(String system, String value) {
        return object("system", system, "value", value);
    }

    static Map<String, Object> quantity(double value, int digits, String ucum) {
        return object("value", number(value, digits), "unit", ucum, "system", UCUM, "code", ucum);
    }

    static BigDecimal number(double value, int digits) {
        return BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_EVEN);
    }

    /// @param security `R PSY`: a confidentiality code and sensitivity codes; nothing means no label
    static @Nullable Map<String, Object> meta(@Nullable String profile, @Nullable String security) {
        if (profile == null && security == null) {
            return null;
        }
        List<Map<String, Object>> labels = new ArrayList<>();
        for (String code : security == null ? new String[0] : security.split(" ", -1)) {
            labels.add(
                    code.length() == 1
                            ? coding("http://terminology.hl7.org/CodeSystem/v3-Confidentiality", code, null)
                            : coding("http://terminology.hl7.org/CodeSystem/v3-ActCode", code, null));
        }
        return object(
                "profile",
                profile == null ? null : List.of(MCODE + profile),
                "security",
                labels.isEmpty() ? null : labels);
    }
}
