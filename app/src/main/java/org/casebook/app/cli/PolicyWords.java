package org.casebook.app.cli;

import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import org.casebook.dataaccess.casefile.Labels;
import org.casebook.dataaccess.gateway.PolicyGateway.Holding;
import org.casebook.dataaccess.gateway.PolicyGateway.PatientsPart;
import org.casebook.dataaccess.governance.Classification;
import org.casebook.dataaccess.governance.ColumnRule;
import org.casebook.dataaccess.governance.RoleTerm;

/// What policies say, in words for people.
final class PolicyWords {
    private PolicyWords() {}

    static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /// The labels of an item; nothing for those that nearly every item has.
    static String labels(Labels labels) {
        if (labels.equals(Labels.NORMAL)) {
            return "";
        }
        return "labelled " + labels.confidentiality()
                + (labels.sensitivities().isEmpty() ? "" : " " + labels.sensitivities());
    }

    /// Names with commas between them, or `none`.
    static String list(Collection<?> names) {
        return names.isEmpty() ? "none" : names.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    /// What is in a class of columns.
    static String content(Classification classification) {
        return switch (classification) {
            case IDENTITY -> "names, record numbers";
            case QUASI_IDENTIFIER -> "birth dates, ages, exact days, sites";
            case CLINICAL -> "coded clinical facts";
            case FREE_TEXT -> "texts of notes";
            case EXTRACTED -> "what was found in notes";
            case SOMATIC -> "variants of the tumor";
            case GERMLINE -> "inherited variants";
            case IMAGING -> "pictures";
            case WEARABLE -> "readings of wearables";
            case OPERATIONAL -> "identifiers, hashes, versions";
        };
    }

    /// What happens to a class of columns.
    static String fate(Classification classification, ColumnRule rule) {
        return switch (rule) {
            case RELEASE -> "released as they are";
            case WITHHOLD -> "withheld";
            case MASK ->
                switch (classification) {
                    case IDENTITY -> "masked: names become the pseudonym, record numbers are withheld";
                    case QUASI_IDENTIFIER ->
                        "masked: birth dates become the year, ages bands of ten years, days the first of the month;"
                                + " sites are withheld";
                    case CLINICAL, FREE_TEXT, EXTRACTED, SOMATIC, GERMLINE, IMAGING, WEARABLE, OPERATIONAL ->
                        "withheld: there is no coarser form";
                };
        };
    }

    /// A row predicate as a phrase about patients.
    static String patients(PatientsPart part) {
        return switch (part.kind()) {
            case "everyone" -> "every patient";
            case "nobody" -> "no patient";
            case "own-site" -> "patients of your site";
            case "care-team" -> "patients whom you treat today";
            case "consent" -> "patients whose consent does not deny the purpose";
            case "any" -> joined(part, " or ");
            case "all" -> joined(part, " and ");
            default -> part.kind();
        };
    }

    private static String joined(PatientsPart part, String between) {
        return part.parts().stream()
                .map(each -> each.parts().isEmpty() ? patients(each) : "(" + patients(each) + ")")
                .collect(Collectors.joining(between));
    }

    static String holds(Holding holds) {
        return switch (holds) {
            case HOLDS -> "holds";
            case DOES_NOT_HOLD -> "does not hold";
            case NOT_TOLD -> "is not told";
        };
    }

    /// A role that is held for a time.
    static String term(RoleTerm term, Instant moment) {
        return "%s, %s%s%s: %s"
                .formatted(
                        term.role(),
                        term.from() == null ? "" : "from " + term.from(),
                        term.from() == null || term.to() == null ? "" : " ",
                        term.to() == null ? "" : "to " + term.to(),
                        term.holdsAt(moment) ? "held now" : "not held now");
    }
}
