package org.casebook.dataaccess.ingest.note;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The part of a note that a heading opens. Headings with no kind of their own are [#OTHER].
///
/// Source: LOINC document sections, for the codes.
public enum SectionKind {
    /// Text before the first heading.
    UNTITLED(""),
    CHIEF_COMPLAINT("10154-3", "chief complaint", "reason for visit", "cc"),
    INDICATION(
            "18785-6",
            "indication",
            "indications",
            "reason for study",
            "reason for exam",
            "reason for examination",
            "reason for consultation",
            "reason for referral",
            "reason for presentation",
            "clinical indication",
            "clinical question",
            "question to the board"),
    PRESENT_ILLNESS(
            "10164-2",
            "history of present illness",
            "hpi",
            "present illness",
            "interval history",
            "interim history",
            "history",
            "current history"),
    ONCOLOGIC_HISTORY(
            "",
            "oncologic history",
            "oncology history",
            "oncological history",
            "cancer history",
            "treatment history",
            "prior treatment",
            "previous treatment"),
    PAST_MEDICAL_HISTORY(
            "11348-0",
            "past medical history",
            "pmh",
            "pmhx",
            "medical history",
            "past history",
            "previous medical history",
            "comorbidities"),
    PAST_SURGICAL_HISTORY("47519-4", "past surgical history", "surgical history", "psh", "previous operations"),
    FAMILY_HISTORY("10157-6", "family history", "family medical history", "family hx", "fh", "fhx", "fam hx"),
    SOCIAL_HISTORY("29762-2", "social history", "sh", "social hx"),
    MEDICATIONS(
            "10160-0",
            "medications",
            "current medications",
            "medication list",
            "home medications",
            "meds",
            "discharge medications",
            "medication"),
    ALLERGIES("48765-2", "allergies", "allergies and intolerances", "drug allergies", "allergy"),
    REVIEW_OF_SYSTEMS("10187-3", "review of systems", "ros", "symptoms"),
    VITAL_SIGNS("8716-3", "vital signs", "vitals"),
    PHYSICAL_EXAM(
            "29545-1",
            "physical exam",
            "physical examination",
            "examination",
            "exam",
            "on examination",
            "clinical examination",
            "pe"),
    RESULTS(
            "30954-2",
            "results",
            "laboratory data",
            "laboratory results",
            "labs",
            "laboratory",
            "lab results",
            "imaging",
            "imaging results",
            "molecular results",
            "molecular findings",
            "molecular pathology",
            "biomarkers",
            "genomics",
            "tumor markers"),
    TECHNIQUE("55111-9", "technique", "procedure and technique", "protocol"),
    COMPARISON("18834-2", "comparison", "comparisons", "prior studies", "compared with"),
    FINDINGS("18782-3", "findings", "finding", "operative findings", "intraoperative findings", "report"),
    IMPRESSION("19005-8", "impression", "impressions", "conclusion", "conclusions", "opinion", "summary"),
    RECOMMENDATION(
            "18783-0",
            "recommendation",
            "recommendations",
            "board recommendation",
            "tumor board recommendation",
            "consensus recommendation"),
    SPECIMEN("22633-2", "specimen", "specimens", "specimen submitted", "specimens submitted", "specimen source"),
    CLINICAL_HISTORY("22636-5", "clinical history", "clinical information", "clinical data", "clinical details"),
    GROSS_DESCRIPTION("22634-0", "gross description", "gross", "macroscopic description", "macroscopy"),
    MICROSCOPIC_DESCRIPTION("22635-7", "microscopic description", "microscopy", "microscopic", "immunohistochemistry"),
    DIAGNOSIS(
            "22637-3",
            "diagnosis",
            "diagnoses",
            "final diagnosis",
            "pathologic diagnosis",
            "pathological diagnosis",
            "final pathologic diagnosis",
            "histology",
            "preoperative diagnosis",
            "postoperative diagnosis",
            "pre operative diagnosis",
            "post operative diagnosis",
            "discharge diagnosis",
            "admission diagnosis",
            "primary diagnosis"),
    PROBLEM_LIST("11450-4", "problem list", "problems", "active problems"),
    PROCEDURE(
            "29554-3",
            "procedure",
            "procedures",
            "operation",
            "procedure performed",
            "operation performed",
            "description of procedure",
            "procedure description"),
    COMPLICATIONS("55109-3", "complications"),
    HOSPITAL_COURSE("8648-8", "hospital course", "course", "brief hospital course", "clinical course"),
    ASSESSMENT("51848-0", "assessment", "evaluation", "response assessment", "discussion"),
    PLAN(
            "18776-5",
            "plan",
            "treatment plan",
            "plan of care",
            "follow up",
            "follow up plan",
            "next steps",
            "disposition"),
    ASSESSMENT_AND_PLAN(
            "51847-2",
            "assessment and plan",
            "assessment plan",
            "a p",
            "ap",
            "a and p",
            "impression and plan",
            "impression plan"),
    ADDENDUM("55107-7", "addendum", "addenda"),
    OTHER("");

    /// No heading in [#ofHeading(String)] is longer, in characters.
    static final int MAX_HEADING = 60;

    private static final Map<String, SectionKind> BY_HEADING = byHeading();

    private final String loinc;

    @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable, its type does not say so
    private final List<String> headings;

    SectionKind(String loinc, String... headings) {
        this.loinc = loinc;
        this.headings = List.of(headings);
    }

    public Optional<String> loinc() {
        return Optional.of(loinc).filter(code -> !code.isEmpty());
    }

    /// What the heading says about every term under it that no nearer word contradicts.
    Optional<ContextValue> implied() {
        if (this == FAMILY_HISTORY) {
            return Optional.of(ContextValue.Experiencer.FAMILY);
        }
        boolean past = this == PAST_MEDICAL_HISTORY || this == PAST_SURGICAL_HISTORY;
        return past ? Optional.of(ContextValue.Temporality.HISTORICAL) : Optional.empty();
    }

    /// The kind a heading stands for whatever its case and punctuation; empty for a heading not known here.
    public static Optional<SectionKind> ofHeading(String heading) {
        if (heading.length() > MAX_HEADING) {
            return Optional.empty();
        }
        return Optional.ofNullable(BY_HEADING.get(normal(heading)));
    }

    private static String normal(String heading) {
        StringBuilder words = new StringBuilder();
        for (char c : heading.toLowerCase(Locale.ROOT).replace("&", " and ").toCharArray()) {
            if (Character.isLetterOrDigit(c)) {
                words.append(c);
            } else if (!words.isEmpty() && words.charAt(words.length() - 1) != ' ') {
                words.append(' ');
            }
        }
        return words.toString().strip();
    }

    private static Map<String, SectionKind> byHeading() {
        Map<String, SectionKind> kinds = new HashMap<>();
        Arrays.stream(values()).forEach(kind -> kind.headings.forEach(heading -> kinds.put(heading, kind)));
        return Map.copyOf(kinds);
    }
}
