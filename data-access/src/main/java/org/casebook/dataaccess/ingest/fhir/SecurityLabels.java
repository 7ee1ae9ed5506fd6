package org.casebook.dataaccess.ingest.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.casebook.dataaccess.casefile.Confidentiality;
import org.casebook.dataaccess.casefile.Labels;
import tools.jackson.databind.JsonNode;

/// Reads the security labels of a resource. The highest confidentiality counts, and one that nobody knows is very
/// restricted; every ActCode counts as a sensitivity.
///
/// Source: FHIR R4, section 6.1.3, security labels; HL7 v3 Confidentiality and ActCode.
final class SecurityLabels {
    /// What silver holds of them for one row, in characters; to cut them would let more be seen than was meant.
    static final int MAX_SENSITIVITIES = 400;

    private static final Set<String> CONFIDENTIALITY = Set.of(
            "http://terminology.hl7.org/CodeSystem/v3-Confidentiality",
            "http://hl7.org/fhir/v3/Confidentiality",
            "urn:oid:2.16.840.1.113883.5.25");
    private static final Set<String> ACT_CODE = Set.of(
            "http://terminology.hl7.org/CodeSystem/v3-ActCode",
            "http://hl7.org/fhir/v3/ActCode",
            "urn:oid:2.16.840.1.113883.5.4");
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,31}");
    private static final Pattern LEVEL = Pattern.compile("[ULMNRV]");

    private SecurityLabels() {}

    /// @param meta the `meta` of a resource or bundle
    static Labels of(JsonNode meta) {
        return read(meta.path("security"));
    }

    /// The labels of a whole resource, with those that a DocumentReference carries of its own.
    static Labels ofResource(JsonNode resource) {
        Labels labels = of(resource.path("meta"));
        for (JsonNode concept : resource.path("securityLabel")) {
            labels = concept.path("coding").isEmpty() ? labels : labels.and(read(concept.path("coding")));
        }
        return labels;
    }

    private static Labels read(JsonNode codings) {
        Confidentiality highest = null;
        List<String> sensitivities = new ArrayList<>();
        for (JsonNode coding : codings) {
            String system = coding.path("system").asString("");
            String code = coding.path("code").asString("");
            if (CONFIDENTIALITY.contains(system)) {
                Confidentiality level =
                        LEVEL.matcher(code).matches() ? Confidentiality.valueOf(code) : Confidentiality.V;
                highest = highest == null || level.compareTo(highest) > 0 ? level : highest;
            } else if (ACT_CODE.contains(system) && CODE.matcher(code).matches()) {
                sensitivities.add(code);
            }
        }
        return new Labels(highest == null ? Confidentiality.N : highest, String.join(",", sensitivities));
    }
}
