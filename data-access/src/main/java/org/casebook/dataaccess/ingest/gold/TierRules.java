package org.casebook.dataaccess.ingest.gold;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.casebook.dataaccess.casefile.Condition;
import org.casebook.dataaccess.casefile.Tier;
import org.casebook.dataaccess.casefile.Variant;

/// The written rules by which a variant gets its tier: a versioned file that a site may replace. Immutable.
/// The bundled file says in its comments how it is read.
///
/// Source: Li et al. 2017, AMP/ASCO/CAP standards and guidelines, doi 10.1016/j.jmoldx.2016.10.002.
public final class TierRules {
    private static final String BUNDLED = "tier-rules.tsv";
    private static final List<String> LEVELS = List.of("I", "II", "III", "IV");

    private final String version;
    private final List<TumorGroup> tumors;
    private final Map<String, Set<String>> genes;
    private final List<TierRule> rules;
    private final Map<DefaultTier, Tier> defaults;

    TierRules(
            String version,
            List<TumorGroup> tumors,
            Map<String, Set<String>> genes,
            List<TierRule> rules,
            Map<DefaultTier, Tier> defaults) {
        this.version = version;
        this.tumors = List.copyOf(tumors);
        this.genes = Map.copyOf(genes);
        this.rules = rules.stream().sorted().toList();
        this.defaults = Map.copyOf(defaults);
    }

    /// The rules that come with Casebook.
    public static TierRules bundled() {
        try (InputStream file = TierRules.class.getResourceAsStream(BUNDLED)) {
            return TierRuleFile.read(BUNDLED, Objects.requireNonNull(file, BUNDLED));
        } catch (IOException e) {
            throw RuleFileException.unreadable(BUNDLED, e);
        }
    }

    /// The rules of a site.
    ///
    /// @throws RuleFileException when the file cannot be read or a line breaks the rules
    public static TierRules read(Path path) {
        String name = String.valueOf(path.getFileName());
        try (InputStream file = Files.newInputStream(path)) {
            return TierRuleFile.read(name, file);
        } catch (IOException e) {
            throw RuleFileException.unreadable(name, e);
        }
    }

    public String version() {
        return version;
    }

    /// How many rules there are, the defaults not counted.
    public int count() {
        return rules.size();
    }

    /// The names of the tumor groups that diagnoses belong to. The body site is asked only when the diagnosis itself
    /// is in no group.
    public Set<String> tumorGroups(Collection<Condition> diagnoses) {
        Set<String> groups = new TreeSet<>();
        for (Condition diagnosis : diagnoses) {
            Set<String> named = tumors.stream()
                    .filter(group -> group.has(diagnosis))
                    .map(TumorGroup::name)
                    .collect(Collectors.toSet());
            groups.addAll(
                    named.isEmpty()
                            ? tumors.stream()
                                    .filter(group -> group.hasSite(diagnosis))
                                    .map(TumorGroup::name)
                                    .collect(Collectors.toSet())
                            : named);
        }
        return groups;
    }

    /// Genes with a rule of level I or II that names one of these tumor groups, for variants of the tumor.
    public Set<String> genesOfInterest(Set<String> tumorGroups) {
        return rules.stream()
                .filter(rule -> !rule.tumors().isEmpty() && rule.speaksOf(tumorGroups))
                .filter(rule ->
                        !rule.origin().equals("germline") && rank(rule.tier().level()) <= rank("II"))
                .map(TierRule::gene)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// The rules as they apply to a patient with these cancers. With several cancers, rules of each apply, since no
    /// variant says which one it was found in.
    public ForPatient forPatient(Collection<Condition> primaries) {
        return new ForPatient(tumorGroups(primaries));
    }

    /// The place of a level, 0 for the strongest.
    static int rank(String level) {
        return LEVELS.indexOf(level);
    }

    static boolean isLevel(String text) {
        return LEVELS.contains(text);
    }

    /// What is said when no rule fits; the first that holds counts.
    enum DefaultTier {
        DEFAULT_NOT_CARRIED,
        DEFAULT_NO_ALLELE,
        DEFAULT_NOT_ANNOTATED,
        DEFAULT_CANCER_GENE,
        DEFAULT_SILENT,
        DEFAULT_OTHER_GENE
    }

    /// Gives tiers to the variants of one patient. Immutable.
    public final class ForPatient {
        private final Map<String, List<TierRule>> byGene;
        private final Set<String> fusionGenes;

        private ForPatient(Set<String> tumorGroups) {
            List<TierRule> speaking =
                    rules.stream().filter(rule -> rule.speaksOf(tumorGroups)).toList();
            this.byGene = new HashMap<>(speaking.stream().collect(Collectors.groupingBy(TierRule::gene)));
            this.fusionGenes = speaking.stream()
                    .filter(TierRule::hasFusion)
                    .map(TierRule::gene)
                    .collect(Collectors.toSet());
        }

        /// The tier of a variant. Its FILTER does not change it and is shown beside it.
        public Tier tier(Variant variant) {
            if (!isCarried(variant)) {
                return defaultTier(DefaultTier.DEFAULT_NOT_CARRIED);
            }
            if (variant.type().equals("none") || variant.type().equals("spanning-deletion")) {
                return defaultTier(DefaultTier.DEFAULT_NO_ALLELE);
            }
            Set<String> hit = Alteration.genes(variant.gene());
            Set<String> known = genes.getOrDefault(variant.origin(), Set.of());
            boolean bySymbol = hit.stream().anyMatch(gene -> byGene.containsKey(gene) || known.contains(gene));
            if (!bySymbol && !mayBeFusion(variant)) {
                return defaultTier(hit.isEmpty() ? DefaultTier.DEFAULT_NOT_ANNOTATED : DefaultTier.DEFAULT_OTHER_GENE);
            }
            return tier(variant, hit, known);
        }

        private Tier tier(Variant variant, Set<String> hit, Set<String> known) {
            Alteration alteration = Alteration.of(variant);
            TierRule strongest = null;
            for (String gene : candidates(hit, alteration)) {
                for (TierRule rule : byGene.getOrDefault(gene, List.of())) {
                    if (rule.fits(variant.origin(), alteration)
                            && (strongest == null || rule.compareTo(strongest) < 0)) {
                        strongest = rule;
                    }
                }
            }
            return strongest == null ? defaultTier(withoutRule(hit, known, alteration)) : strongest.tier();
        }

        private Set<String> candidates(Set<String> hit, Alteration alteration) {
            if (alteration.names().isEmpty()) {
                return hit;
            }
            Set<String> candidates = new TreeSet<>(hit);
            alteration.names().stream().filter(fusionGenes::contains).forEach(candidates::add);
            return candidates;
        }

        private DefaultTier withoutRule(Set<String> hit, Set<String> known, Alteration alteration) {
            if (hit.isEmpty()) {
                return DefaultTier.DEFAULT_NOT_ANNOTATED;
            }
            if (alteration.changes().isEmpty()) {
                return DefaultTier.DEFAULT_SILENT;
            }
            return hit.stream().anyMatch(known::contains)
                    ? DefaultTier.DEFAULT_CANCER_GENE
                    : DefaultTier.DEFAULT_OTHER_GENE;
        }

        /// The mate of a fusion names the other gene; only the ID that both share may name the one with the rule.
        private boolean mayBeFusion(Variant variant) {
            return variant.type().equals("breakend")
                    && variant.consequence() != null
                    && variant.consequence().contains("fusion");
        }

        private Tier defaultTier(DefaultTier which) {
            return Objects.requireNonNull(defaults.get(which), which.name());
        }
    }

    /// A genotype of reference and missing alleles only is no finding, unless reads with the allele were counted.
    private static boolean isCarried(Variant variant) {
        String genotype = variant.genotype();
        Integer reads = variant.tumorAltDepth();
        if (genotype == null || genotype.isEmpty() || (reads != null && reads > 0)) {
            return true;
        }
        return genotype.chars().anyMatch(letter -> letter >= '1' && letter <= '9');
    }
}
