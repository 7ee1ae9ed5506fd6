package org.casebook.viewmodels.packet;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.casebook.dataaccess.casefile.CaseItem;
import org.casebook.dataaccess.casefile.TieredVariant;
import org.casebook.dataaccess.governance.Governed;
import org.casebook.viewmodels.packet.PacketDocument.Paragraph;
import org.casebook.viewmodels.packet.PacketDocument.Section;
import org.casebook.viewmodels.text.Texts;
import org.casebook.viewmodels.variants.VariantColumn;
import org.casebook.viewmodels.variants.VariantRow;

/// The variants of a packet, in the words of the variants table: those with a tier that says something, and the rules
/// behind the actionable ones. The others are counted, never dropped in silence.
///
/// @param key first part of the names of the columns
record PacketVariants(String key, SourceNumbers numbers) {
    private static final Texts TEXTS = Texts.of("packet");
    private static final List<Integer> WIDTHS = List.of(5, 17, 22, 17, 9, 23, 7);
    private static final String LAST_TIER = "IV";
    private static final Set<String> ACTIONABLE = Set.of("I", "II");

    List<Section> of(Governed<List<CaseItem<TieredVariant>>> variants) {
        List<CaseItem<TieredVariant>> all = variants.visible().orElse(List.of());
        List<CaseItem<TieredVariant>> tiered = tiered(all);
        List<Section> sections = new ArrayList<>();
        if (all.isEmpty() || !tiered.isEmpty()) {
            sections.addAll(PacketSections.governed(key, WIDTHS, variants.map(PacketVariants::tiered), this::row));
        }
        tiered.stream()
                .map(item -> item.value().tier())
                .filter(tier -> ACTIONABLE.contains(tier.level()))
                .distinct()
                .map(tier -> TEXTS.say("rule", tier.rule(), tier.explanation(), tier.citation(), tier.rulesVersion()))
                .forEach(rule -> sections.add(new Paragraph(rule)));
        if (all.size() > tiered.size()) {
            sections.add(new Paragraph(TEXTS.say("variants.rest", all.size() - tiered.size())));
        }
        return sections;
    }

    private static List<CaseItem<TieredVariant>> tiered(List<CaseItem<TieredVariant>> variants) {
        return variants.stream()
                .filter(item -> !item.value().tier().level().equals(LAST_TIER))
                .collect(Collectors.toUnmodifiableList());
    }

    private List<List<String>> row(CaseItem<TieredVariant> item) {
        VariantRow row = VariantRow.of(item, false);
        return List.of(List.of(
                row.rule().level(),
                named(row, VariantColumn.GENE, VariantColumn.POSITION),
                named(row, VariantColumn.CHANGE, VariantColumn.ALLELES),
                row.cell(VariantColumn.CONSEQUENCE).words(),
                row.cell(VariantColumn.FRACTION).words(),
                row.rule().rule(),
                numbers.of(row.title(), item.sources())));
    }

    /// On paper nobody can open the detail: what has no name there is told by what always has one.
    private static String named(VariantRow row, VariantColumn wanted, VariantColumn otherwise) {
        String text = row.cell(wanted).text();
        return text.isEmpty() ? row.cell(otherwise).words() : text;
    }
}
