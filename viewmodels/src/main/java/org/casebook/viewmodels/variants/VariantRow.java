package org.casebook.viewmodels.variants;

import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casebook.dataaccess.casefile.CaseItem;
import org.casebook.dataaccess.casefile.ItemId;
import org.casebook.dataaccess.casefile.Tier;
import org.casebook.dataaccess.casefile.TieredVariant;
import org.casebook.dataaccess.casefile.Variant;
import org.casebook.viewmodels.text.Texts;

/// One variant of the table, with everything that showing, finding and ordering it needs.
///
/// @param title gene and change, as people name it
/// @param tier base 1, the place of its level in [#TIERS]
/// @param passed whether the caller's filters let it through
/// @param failed whether they did not; neither where no filter was applied
/// @param cells one for each [VariantColumn]
/// @param searchKey in lower case
/// @param rule what set the tier
public record VariantRow(
        ItemId id,
        String title,
        int tier,
        boolean germline,
        boolean passed,
        boolean failed,
        boolean changesProtein,
        Map<VariantColumn, VariantCell> cells,
        String searchKey,
        Tier rule) {
    /// Levels, strongest first. A level that is none of them is ordered with the last.
    static final List<String> TIERS = List.of("I", "II", "III", "IV");

    private static final Texts TEXTS = Texts.of("variants");
    private static final Set<String> CHANGING = Set.of(
            "transcript_ablation",
            "splice_acceptor_variant",
            "splice_donor_variant",
            "stop_gained",
            "frameshift_variant",
            "stop_lost",
            "start_lost",
            "inframe_insertion",
            "inframe_deletion",
            "missense_variant",
            "protein_altering_variant");
    private static final Comparator<VariantRow> STRONGEST_FIRST = Comparator.comparingInt(VariantRow::tier)
            .thenComparing(new VariantSort(VariantColumn.POSITION, false).comparator())
            .thenComparing(VariantRow::id);

    public VariantRow {
        cells = Collections.unmodifiableMap(new EnumMap<>(cells));
    }

    /// The rows of a case, strongest tier first, then by position. Pure; off the FX thread where there are many.
    ///
    /// @param isPrivate whether what could identify the patient is hidden
    static List<VariantRow> all(List<CaseItem<TieredVariant>> items, boolean isPrivate) {
        return items.stream()
                .map(item -> of(item, isPrivate))
                .sorted(STRONGEST_FIRST)
                .toList();
    }

    /// Pure.
    ///
    /// @param isPrivate whether what could identify the patient is hidden
    public static VariantRow of(CaseItem<TieredVariant> item, boolean isPrivate) {
        Variant variant = item.value().variant();
        Tier tier = item.value().tier();
        VariantCells cells = new VariantCells(variant, tier, isPrivate);
        boolean passed = variant.filter().equals("PASS");
        return new VariantRow(
                item.id(),
                cells.title(),
                rank(tier),
                isGermline(variant),
                passed,
                !passed && !variant.filter().equals("."),
                changesProtein(variant),
                cells.all(),
                cells.searchKey(),
                tier);
    }

    static int rank(Tier tier) {
        int at = TIERS.indexOf(tier.level());
        return at < 0 ? TIERS.size() : at + 1;
    }

    static boolean isGermline(Variant variant) {
        return variant.origin().equals("germline");
    }

    /// Source: Sequence Ontology terms that Ensembl gives the impact HIGH or MODERATE; structural variants count too.
    private static boolean changesProtein(Variant variant) {
        String terms = variant.consequence();
        return StructuralWords.isStructural(variant)
                || (terms != null && Stream.of(terms.split("&", -1)).anyMatch(CHANGING::contains));
    }

    public VariantCell cell(VariantColumn column) {
        return Objects.requireNonNull(cells.get(column));
    }

    /// The row in one sentence, for screen readers.
    public String spoken() {
        return TEXTS.say(
                failed ? "spoken.failed" : "spoken",
                title,
                rule.level(),
                cell(VariantColumn.CONSEQUENCE).words(),
                cell(VariantColumn.FRACTION).words(),
                cell(VariantColumn.ORIGIN).words(),
                cell(VariantColumn.FILTER).words());
    }

    /// The row as text, one line for each column that is wanted.
    String lines(Set<VariantColumn> wanted) {
        return wanted.stream()
                .sorted()
                .map(column -> TEXTS.say("copied", column.title(), cell(column).words()))
                .collect(Collectors.joining("\n"));
    }
}
