package org.casebook.viewmodels.variants;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.casebook.dataaccess.casefile.Tier;
import org.casebook.viewmodels.panel.Field;
import org.casebook.viewmodels.panel.Mark;
import org.casebook.viewmodels.text.Texts;

/// The chosen variant: its tier, the written rule that set it, and the facts of the file.
///
/// @param level `I`, `II`, `III` or `IV`, empty without a variant
/// @param basis what the rule cites, its identifier and the version of the rules; empty when none set the tier
/// @param marks whether it is inherited and whether it passed the filters
public record VariantDetail(
        String title, String level, String explanation, String basis, List<Mark> marks, List<Field> facts) {
    private static final Texts TEXTS = Texts.of("variants");
    private static final VariantDetail NOTHING = new VariantDetail("", "", "", "", List.of(), List.of());

    public VariantDetail {
        marks = List.copyOf(marks);
        facts = List.copyOf(facts);
    }

    static VariantDetail nothing() {
        return NOTHING;
    }

    static VariantDetail of(VariantRow row) {
        boolean isWritten = !row.rule().explanation().isEmpty();
        return new VariantDetail(
                row.title(),
                row.rule().level(),
                isWritten ? row.rule().explanation() : TEXTS.say("noRule"),
                isWritten ? basis(row.rule()) : "",
                marks(row),
                Stream.of(VariantColumn.values())
                        .filter(column -> column != VariantColumn.TIER)
                        .map(column -> fact(column, row.cell(column)))
                        .toList());
    }

    private static String basis(Tier rule) {
        String applied = TEXTS.say("rule", rule.rule(), rule.rulesVersion());
        return rule.citation().isEmpty() ? applied : TEXTS.say("cited", rule.citation(), applied);
    }

    private static List<Mark> marks(VariantRow row) {
        List<Mark> marks = new ArrayList<>();
        String origin = row.germline() ? "germline" : "somatic";
        marks.add(new Mark(
                "origin-" + origin, TEXTS.code("origin", origin), TEXTS.getString("origin." + origin + ".meaning")));
        if (row.failed()) {
            String codes = row.cell(VariantColumn.FILTER).text();
            marks.add(new Mark("filter-failed", codes, TEXTS.say("filterFailed", codes)));
        }
        return marks;
    }

    private static Field fact(VariantColumn column, VariantCell cell) {
        return new Field(column.title(), cell.text(), cell.mark(), null);
    }
}
