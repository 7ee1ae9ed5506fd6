package org.casebook.dataaccess.ingest.gold;

import java.util.List;
import java.util.Set;
import org.casebook.dataaccess.casefile.Tier;

/// One line of the rule file: when it fits, its tier may be the one of the variant.
///
/// @param order place in the file
/// @param gene symbol in upper case
/// @param alterations any of which fits
/// @param origin `somatic`, `germline` or `any`
/// @param tumors names of tumor groups; empty for any tumor
record TierRule(
        int order, String gene, List<AlterationPattern> alterations, String origin, Set<String> tumors, Tier tier)
        implements Comparable<TierRule> {
    TierRule {
        alterations = List.copyOf(alterations);
        tumors = Set.copyOf(tumors);
    }

    boolean speaksOf(Set<String> tumorsOfPatient) {
        return tumors.isEmpty() || tumors.stream().anyMatch(tumorsOfPatient::contains);
    }

    boolean fits(String variantOrigin, Alteration alteration) {
        if (!origin.equals("any") && !origin.equals(variantOrigin)) {
            return false;
        }
        for (AlterationPattern pattern : alterations) {
            if (pattern.matches(alteration)) {
                return true;
            }
        }
        return false;
    }

    boolean hasFusion() {
        return alterations.stream()
                .anyMatch(pattern -> pattern instanceof AlterationPattern.Partner
                        || pattern.equals(new AlterationPattern.Kind(Change.FUSION)));
    }

    /// Strongest level first, then the rule that names a tumor, then the order of the file.
    @Override
    public int compareTo(TierRule other) {
        int byLevel = Integer.compare(TierRules.rank(tier.level()), TierRules.rank(other.tier.level()));
        if (byLevel != 0) {
            return byLevel;
        }
        int byTumor = Boolean.compare(tumors.isEmpty(), other.tumors.isEmpty());
        return byTumor != 0 ? byTumor : Integer.compare(order, other.order);
    }
}
