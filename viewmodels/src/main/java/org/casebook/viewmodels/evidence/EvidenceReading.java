package org.casebook.viewmodels.evidence;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casebook.dataaccess.casefile.CaseItem;
import org.casebook.dataaccess.casefile.ItemId;
import org.casebook.dataaccess.casefile.Missing;
import org.casebook.dataaccess.casefile.Modality;
import org.casebook.dataaccess.casefile.Presence;
import org.casebook.dataaccess.casefile.Tier;
import org.casebook.dataaccess.casefile.TieredVariant;
import org.casebook.dataaccess.casefile.Variant;
import org.casebook.dataaccess.gateway.CaseFile;
import org.casebook.dataaccess.gateway.Finding;
import org.casebook.dataaccess.gateway.ModalityStatus;
import org.casebook.dataaccess.gateway.Readiness;
import org.casebook.dataaccess.governance.Governed;
import org.casebook.viewmodels.panel.Mark;
import org.casebook.viewmodels.text.Texts;

/// Reads the groups of the evidence panel from a case file.
final class EvidenceReading {
    private static final Texts TEXTS = Texts.of("evidence");
    private static final String MODALITY_MISSING = "modality-missing";
    private static final String BIRTH_DATE = "birth-date";

    private final CaseFile file;
    private final boolean isPrivate;
    private final LocalDate boardDay;

    /// Reads one case.
    ///
    /// @param isPrivate whether birth dates are hidden from the projector
    EvidenceReading(CaseFile file, boolean isPrivate) {
        this.file = file;
        this.isPrivate = isPrivate;
        boardDay = file.header()
                .boardStarts()
                .atZone(ZoneId.of(file.header().boardZone()))
                .toLocalDate();
    }

    /// One for each kind, in their order.
    List<EvidenceGroup> groups() {
        return List.of(
                found(EvidenceKind.CONFLICT, Finding.Kind.CONFLICT, List.of()),
                found(EvidenceKind.GAP, Finding.Kind.GAP, missingModalities()),
                found(EvidenceKind.STALE, Finding.Kind.STALE, List.of()),
                checklist(),
                variants());
    }

    /// A group; what is withheld is shown in it and not counted.
    private static EvidenceGroup group(EvidenceKind kind, List<EvidenceEntry> entries, String none) {
        return group(kind, entries, none, TEXTS.say("count", count(entries)));
    }

    private static EvidenceGroup group(EvidenceKind kind, List<EvidenceEntry> entries, String none, String count) {
        String style = kind.name().toLowerCase(Locale.ROOT);
        return new EvidenceGroup(
                kind,
                new Mark("evidence-" + style, TEXTS.say("kind", kind), TEXTS.say("kind." + kind.name() + ".meaning")),
                count,
                entries,
                none);
    }

    private static long count(List<EvidenceEntry> entries) {
        Mark withheld = Mark.of(Missing.WITHHELD);
        return entries.stream().filter(entry -> !withheld.equals(entry.mark())).count();
    }

    /// Findings of one kind, and what else belongs to it. Withheld findings are an entry that says so.
    private EvidenceGroup found(EvidenceKind kind, Finding.Kind finding, List<EvidenceEntry> more) {
        List<EvidenceEntry> entries = switch (file.findings()) {
            case Governed.Withheld<List<Finding>> _ -> List.of(withheld(TEXTS.say("findings.withheld")));
            case Governed.Released<List<Finding>>(List<Finding> all) -> entries(all, finding);
            case Governed.Masked<List<Finding>>(List<Finding> all, String how) -> entries(all, finding);
        };
        List<EvidenceEntry> both =
                Stream.concat(entries.stream(), more.stream()).toList();
        String none = both.isEmpty() ? TEXTS.say("none." + kind.name()) : "";
        return file.findings().visible().isEmpty()
                ? group(kind, both, none, TEXTS.say("missing", Missing.WITHHELD))
                : group(kind, both, none);
    }

    private List<EvidenceEntry> entries(List<Finding> all, Finding.Kind kind) {
        return all.stream()
                .filter(finding -> finding.kind() == kind)
                .filter(finding -> !finding.topic().equals(MODALITY_MISSING))
                .map(this::entry)
                .toList();
    }

    private EvidenceEntry entry(Finding finding) {
        String topic = topic(finding);
        List<EvidenceStatement> statements = finding.statements().stream()
                .map(statement -> statement(finding, topic, statement))
                .toList();
        String detail = containsTopic(finding) ? TEXTS.say("detail." + finding.topic()) : "";
        String said = finding.statements().isEmpty()
                ? detail
                : statements.stream()
                        .map(each -> TEXTS.say("joined", each.text(), each.when()))
                        .map(String::strip)
                        .collect(Collectors.joining(", "));
        return new EvidenceEntry(topic, null, detail, "", null, statements, TEXTS.say("spoken", topic, said));
    }

    private static boolean containsTopic(Finding finding) {
        return TEXTS.containsKey("detail." + finding.topic());
    }

    private static String topic(Finding finding) {
        String topic = finding.kind() == Finding.Kind.STALE
                ? TEXTS.code("check", finding.topic())
                : TEXTS.code("topic", finding.topic());
        String subject = finding.subject();
        return subject == null ? topic : TEXTS.say("topic.of", topic, subject);
    }

    private EvidenceStatement statement(Finding finding, String topic, Finding.Statement statement) {
        LocalDate on = statement.on();
        boolean isDay = on != null && statement.text().equals(on.toString());
        boolean hidden = isPrivate && finding.topic().equals(BIRTH_DATE);
        String day = on == null ? undated(finding) : Texts.day(on);
        return new EvidenceStatement(
                isDay || hidden ? "" : statement.text(),
                hidden ? Mark.hidden() : null,
                on == null ? day : TEXTS.say("dayAndAge", day, daysBefore(on)),
                link(statement.item(), day.isEmpty() ? topic : TEXTS.say("statement", topic, day)));
    }

    /// What a gap names, such as a panel, has no day of its own.
    private static String undated(Finding finding) {
        return finding.kind() == Finding.Kind.GAP ? "" : TEXTS.say("undated");
    }

    private String age(LocalDate day) {
        return TEXTS.say("age", Texts.day(day), daysBefore(day));
    }

    private long daysBefore(LocalDate day) {
        return ChronoUnit.DAYS.between(day, boardDay);
    }

    private static EvidenceLink link(ItemId item, String label) {
        return new EvidenceLink(item, label, TEXTS.say("place.of", label));
    }

    private static EvidenceEntry withheld(String title) {
        Mark mark = Mark.of(Missing.WITHHELD);
        return new EvidenceEntry(
                title, mark, mark.meaning(), "", null, List.of(), TEXTS.say("spoken", title, mark.meaning()));
    }

    private List<EvidenceEntry> missingModalities() {
        return file.modalities().stream().flatMap(EvidenceReading::missing).toList();
    }

    private static Stream<EvidenceEntry> missing(ModalityStatus status) {
        return switch (status.presence()) {
            case Presence.Present _ -> Stream.empty();
            case Presence.Absent(Missing missing, LocalDate since, String detail) -> {
                String name = TEXTS.say("modality", status.modality());
                Mark mark = Mark.of(missing);
                String more = Stream.of(detail, since == null ? "" : TEXTS.say("since", Texts.day(since)))
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(" · "));
                yield Stream.of(new EvidenceEntry(
                        name,
                        mark,
                        more.isEmpty() ? mark.meaning() : TEXTS.say("joined", mark.meaning(), more),
                        "",
                        null,
                        List.of(),
                        TEXTS.say("spoken.missing", name, mark.word(), more)));
            }
        };
    }

    private EvidenceGroup checklist() {
        List<EvidenceEntry> entries =
                file.readiness().checks().stream().map(this::check).toList();
        return group(EvidenceKind.CHECK, entries, entries.isEmpty() ? TEXTS.say("none.CHECK") : "");
    }

    private EvidenceEntry check(Readiness.Check check) {
        String name = TEXTS.code("check", check.code());
        Mark mark = Mark.of(check.state());
        LocalDate newest = check.newest();
        Integer limit = check.maxAgeDays();
        String found = newest == null ? undated(check) : age(newest);
        String detail = limit == null ? found : TEXTS.say("limit", found, limit);
        ItemId item = check.item();
        return new EvidenceEntry(
                name,
                mark,
                detail,
                "",
                item == null ? null : link(item, name),
                List.of(),
                TEXTS.say("spoken.missing", name, mark.word(), detail));
    }

    private static String undated(Readiness.Check check) {
        return switch (check.state()) {
            case READY -> TEXTS.say("there");
            case STALE -> TEXTS.say("undated");
            case MISSING -> TEXTS.say("absent");
        };
    }

    private EvidenceGroup variants() {
        List<EvidenceEntry> entries = new ArrayList<>();
        addVariants(entries, Modality.GENOMICS, file.somatic());
        addVariants(entries, Modality.GERMLINE, file.germline());
        int looked = size(file.somatic()) + size(file.germline());
        boolean nothingSeen =
                file.somatic().visible().isEmpty() && file.germline().visible().isEmpty();
        boolean none = count(entries) == 0 && !nothingSeen;
        return group(EvidenceKind.VARIANT, entries, none ? TEXTS.say("none.VARIANT", looked) : "");
    }

    private static int size(Governed<List<CaseItem<TieredVariant>>> variants) {
        return variants.visible().map(List::size).orElse(0);
    }

    private static void addVariants(
            List<EvidenceEntry> entries, Modality modality, Governed<List<CaseItem<TieredVariant>>> variants) {
        switch (variants) {
            case Governed.Withheld<List<CaseItem<TieredVariant>>> _ ->
                entries.add(withheld(TEXTS.say("modality", modality)));
            case Governed.Released<List<CaseItem<TieredVariant>>>(List<CaseItem<TieredVariant>> all) ->
                entries.addAll(actionable(all, modality));
            case Governed.Masked<List<CaseItem<TieredVariant>>>(List<CaseItem<TieredVariant>> all, String how) ->
                entries.addAll(actionable(all, modality));
        }
    }

    private static List<EvidenceEntry> actionable(List<CaseItem<TieredVariant>> variants, Modality modality) {
        return variants.stream()
                .filter(item -> isActionable(item.value().tier()))
                .map(item -> variant(item, modality))
                .toList();
    }

    private static boolean isActionable(Tier tier) {
        return tier.level().equals("I") || tier.level().equals("II");
    }

    private static EvidenceEntry variant(CaseItem<TieredVariant> item, Modality modality) {
        Variant variant = item.value().variant();
        Tier tier = item.value().tier();
        String name = Stream.of(
                        Objects.requireNonNullElse(variant.gene(), variant.chromosome()),
                        Objects.requireNonNullElse(variant.hgvsProtein(), variant.ref() + ">" + variant.alt()))
                .collect(Collectors.joining(" "));
        String title = modality == Modality.GERMLINE ? TEXTS.say("germline", name) : name;
        Mark mark = new Mark(
                "tier-" + tier.level().toLowerCase(Locale.ROOT),
                TEXTS.say("tier", tier.level()),
                TEXTS.say("tier.meaning", tier.level(), tier.rule(), tier.rulesVersion()));
        return new EvidenceEntry(
                title,
                mark,
                tier.explanation(),
                TEXTS.say("cited", tier.citation(), tier.rule(), tier.rulesVersion()),
                link(item.id(), title),
                List.of(),
                TEXTS.say("spoken.missing", title, mark.word(), tier.explanation()));
    }
}
