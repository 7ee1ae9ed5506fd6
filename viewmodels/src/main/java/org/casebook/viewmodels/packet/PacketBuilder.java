package org.casebook.viewmodels.packet;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casebook.dataaccess.casefile.CaseItem;
import org.casebook.dataaccess.casefile.ImagingSeries;
import org.casebook.dataaccess.casefile.ImagingStudy;
import org.casebook.dataaccess.casefile.ItemId;
import org.casebook.dataaccess.casefile.Lane;
import org.casebook.dataaccess.casefile.Presence;
import org.casebook.dataaccess.casefile.TieredVariant;
import org.casebook.dataaccess.casefile.TimelineEvent;
import org.casebook.dataaccess.casefile.Variant;
import org.casebook.dataaccess.gateway.CaseFile;
import org.casebook.dataaccess.gateway.CaseHeader;
import org.casebook.dataaccess.gateway.Finding;
import org.casebook.dataaccess.gateway.NoteSummary;
import org.casebook.dataaccess.gateway.Picture;
import org.casebook.dataaccess.gateway.Readiness;
import org.casebook.dataaccess.governance.Governed;
import org.casebook.provenance.source.Sourced;
import org.casebook.viewmodels.packet.PacketDocument.Bar;
import org.casebook.viewmodels.packet.PacketDocument.Beside;
import org.casebook.viewmodels.packet.PacketDocument.Chapter;
import org.casebook.viewmodels.packet.PacketDocument.Heading;
import org.casebook.viewmodels.packet.PacketDocument.LaneRow;
import org.casebook.viewmodels.packet.PacketDocument.Lanes;
import org.casebook.viewmodels.packet.PacketDocument.Paragraph;
import org.casebook.viewmodels.packet.PacketDocument.Pictures;
import org.casebook.viewmodels.packet.PacketDocument.Section;
import org.casebook.viewmodels.packet.PacketDocument.Table;
import org.casebook.viewmodels.text.Texts;
import org.jspecify.annotations.Nullable;

/// Puts a packet together from case files. The clock has no part in it: the same files give the same packet.
public final class PacketBuilder {
    private static final Texts TEXTS = Texts.of("packet");
    private static final double MARK = 0.6;
    private static final int PICTURES = 12;

    private final List<Section> sections = new ArrayList<>();
    private final SourceNumbers numbers = new SourceNumbers();
    private final Function<ItemId, Governed<Picture>> thumbnails;

    /// An empty packet.
    ///
    /// @param thumbnails gives the picture of a series
    public PacketBuilder(Function<ItemId, Governed<Picture>> thumbnails) {
        this.thumbnails = thumbnails;
    }

    /// Adds a case.
    public PacketBuilder add(CaseFile file) {
        CaseHeader header = file.header();
        ZoneId zone = ZoneId.of(header.boardZone());
        String who = header.name()
                .visible()
                .flatMap(Sourced::value)
                .map(name -> TEXTS.say("case.who", name, header.patient()))
                .orElse(header.patient().text());
        sections.add(new Chapter(
                TEXTS.say("case.title", who, text(header.diagnosis())),
                TEXTS.say(
                        "case.subtitle",
                        header.caseId().text(),
                        header.boardName(),
                        Texts.time(header.boardStarts(), zone)),
                TEXTS.say("case.running", who, header.caseId().text())));
        patient(header);
        sections.add(new Beside(modalities(file), readiness(file.readiness())));
        timeline(file.events());
        findings(file.findings());
        treatments(file);
        variants("variants", file.somatic());
        variants("germline", file.germline());
        pictures(file.studies());
        notes(file.notes(), zone);
        return this;
    }

    /// Ends the packet with the provenance appendix.
    ///
    /// @param label what every page is labelled with
    /// @param policyHash policy that the export was decided under
    public PacketDocument build(String label, String policyHash, String title) {
        sections.add(new Chapter(TEXTS.say("appendix"), TEXTS.say("appendix.meaning"), TEXTS.say("appendix")));
        sections.add(table("appendix", List.of(6, 22, 30, 42), numbers.rows()));
        return new PacketDocument(title, label, TEXTS.say("footer", policyHash.substring(0, 12)), sections);
    }

    private void patient(CaseHeader header) {
        List<List<String>> who = List.of(
                field("name", header.name()),
                field("recordNumber", header.recordNumber()),
                List.of(TEXTS.say("field.pseudonym"), header.patient().text(), ""),
                field("age", header.age()));
        List<List<String>> state = List.of(
                field("sex", header.sex()), field("stage", header.stage()), field("performance", header.performance()));
        List<List<String>> asked = List.of(field("reason", header.reason()), field("question", header.question()));
        sections.add(new Heading(TEXTS.say("patient")));
        sections.add(new Beside(
                List.of(table("patient", List.of(38, 46, 16), who)),
                List.of(table("patient", List.of(38, 46, 16), state))));
        sections.add(table("patient", List.of(18, 74, 8), asked));
    }

    private List<String> field(String key, Governed<Sourced<String>> value) {
        String sources = value.visible()
                .map(sourced -> numbers.of(TEXTS.say("field." + key), sourced.sources()))
                .orElse("");
        return List.of(TEXTS.say("field." + key), text(value), sources);
    }

    private static List<Section> modalities(CaseFile file) {
        List<List<String>> rows = file.modalities().stream()
                .map(status -> List.of(TEXTS.say("modality", status.modality()), presence(status.presence())))
                .toList();
        return List.of(new Heading(TEXTS.say("modalities")), table("modalities", List.of(30, 70), rows));
    }

    private static String presence(Presence presence) {
        return switch (presence) {
            case Presence.Present(int count, @Nullable LocalDate asOf) ->
                asOf == null ? TEXTS.say("present", count) : TEXTS.say("presentAsOf", count, Texts.day(asOf));
            case Presence.Absent(var missing, var since, String detail) ->
                detail.isEmpty()
                        ? TEXTS.say("missing", missing)
                        : TEXTS.say("missingDetail", TEXTS.say("missing", missing), detail);
        };
    }

    private static List<Section> readiness(Readiness readiness) {
        List<List<String>> rows = readiness.checks().stream()
                .map(check -> List.of(
                        TEXTS.code("check", check.code()),
                        TEXTS.say("readiness", check.state()),
                        newest(check),
                        check.maxAgeDays() == null ? "" : TEXTS.say("days", check.maxAgeDays())))
                .toList();
        return List.of(
                new Heading(TEXTS.say("readiness.title", TEXTS.say("readiness", readiness.state()))),
                table("readiness", List.of(38, 18, 26, 18), rows));
    }

    /// A check that asks for no date has none even when it is fulfilled.
    private static String newest(Readiness.Check check) {
        if (check.newest() != null) {
            return Texts.day(check.newest());
        }
        return check.state() == Readiness.State.READY ? "" : TEXTS.say("none");
    }

    private void findings(Governed<List<Finding>> findings) {
        sections.add(new Heading(TEXTS.say("findings")));
        section("findings", List.of(14, 26, 48, 12), findings, finding -> {
            List<List<String>> rows = new ArrayList<>();
            String topic = TEXTS.code("topic", finding.topic());
            String subject = finding.subject() == null ? topic : topic + ": " + finding.subject();
            if (finding.statements().isEmpty()) {
                rows.add(List.of(TEXTS.say("finding", finding.kind()), subject, "", ""));
            }
            finding.statements()
                    .forEach(statement -> rows.add(List.of(
                            TEXTS.say("finding", finding.kind()),
                            subject,
                            statement.on() == null
                                    ? statement.text()
                                    : statement.text() + " (" + Texts.day(statement.on()) + ")",
                            numbers.of(subject, statement.sources()))));
            return rows;
        });
    }

    private void timeline(Governed<List<CaseItem<TimelineEvent>>> events) {
        List<TimelineEvent> seen =
                events.visible().orElse(List.of()).stream().map(CaseItem::value).toList();
        if (seen.isEmpty()) {
            return;
        }
        LocalDate from = seen.stream()
                .map(TimelineEvent::start)
                .min(LocalDate::compareTo)
                .orElseThrow();
        LocalDate to =
                seen.stream().map(PacketBuilder::end).max(LocalDate::compareTo).orElseThrow();
        List<LaneRow> lanes = Arrays.stream(Lane.values())
                .flatMap(lane -> lanes(
                        lane,
                        seen.stream().filter(event -> event.lane() == lane).toList(),
                        from,
                        to))
                .toList();
        sections.add(new Heading(TEXTS.say("timeline")));
        sections.add(new Lanes(Texts.day(from), Texts.day(to), lanes));
    }

    /// Treatments have a line each, in order of their first day; any other lane is one line.
    private static Stream<LaneRow> lanes(Lane lane, List<TimelineEvent> events, LocalDate from, LocalDate to) {
        Map<String, List<TimelineEvent>> lines = events.stream()
                .sorted(Comparator.comparing(TimelineEvent::start))
                .collect(Collectors.groupingBy(
                        event -> lane == Lane.TREATMENT ? event.title() : TEXTS.say("lane", lane),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return lines.entrySet().stream()
                .map(line -> new LaneRow(
                        line.getKey(),
                        line.getValue().stream()
                                .map(event -> bar(event, from, to))
                                .distinct()
                                .toList()));
    }

    private static Bar bar(TimelineEvent event, LocalDate from, LocalDate to) {
        double days = Math.max(1, ChronoUnit.DAYS.between(from, to));
        LocalDate last = event.ongoing() ? to : end(event);
        double left = 100 * ChronoUnit.DAYS.between(from, event.start()) / days;
        double width = Math.max(MARK, 100 * ChronoUnit.DAYS.between(event.start(), last) / days);
        return new Bar(Math.min(left, 100 - MARK), Math.min(width, 100 - Math.min(left, 100 - MARK)));
    }

    private static LocalDate end(TimelineEvent event) {
        return Objects.requireNonNullElse(event.end(), event.start());
    }

    private void treatments(CaseFile file) {
        sections.add(new Heading(TEXTS.say("treatments")));
        section(
                "treatments",
                List.of(8, 40, 16, 16, 12, 8),
                file.treatments(),
                item -> List.of(List.of(
                        item.value().line() == null
                                ? ""
                                : Integer.toString(item.value().line()),
                        item.value().display(),
                        day(item.value().started()),
                        day(item.value().ended()),
                        blank(item.value().status()),
                        numbers.of(item.value().display(), item.sources()))));
    }

    /// Variants with a tier that says something, and the rules behind the actionable ones; the others are counted,
    /// never dropped in silence.
    private void variants(String key, Governed<List<CaseItem<TieredVariant>>> variants) {
        sections.add(new Heading(TEXTS.say(key)));
        List<CaseItem<TieredVariant>> all = variants.visible().orElse(List.of());
        List<CaseItem<TieredVariant>> tiered = tiered(all);
        if (all.isEmpty() || !tiered.isEmpty()) {
            section(key, List.of(6, 16, 20, 22, 10, 16, 10), variants.map(PacketBuilder::tiered), item -> {
                Variant variant = item.value().variant();
                return List.of(List.of(
                        item.value().tier().level(),
                        where(variant),
                        change(variant),
                        blank(variant.consequence()).replace("_", " ").replace("&", ", "),
                        variant.tumorFraction() == null ? "" : TEXTS.say("percent", variant.tumorFraction()),
                        item.value().tier().rule(),
                        numbers.of(where(variant), item.sources())));
            });
        }
        tiered.stream()
                .map(item -> item.value().tier())
                .filter(tier -> tier.level().equals("I") || tier.level().equals("II"))
                .distinct()
                .map(tier -> TEXTS.say("rule", tier.rule(), tier.explanation(), tier.citation(), tier.rulesVersion()))
                .forEach(rule -> sections.add(new Paragraph(rule)));
        if (all.size() > tiered.size()) {
            sections.add(new Paragraph(TEXTS.say("variants.rest", all.size() - tiered.size())));
        }
    }

    private static String where(Variant variant) {
        return variant.gene() == null
                ? TEXTS.say("position", variant.chromosome(), Long.toString(variant.start()))
                : variant.gene();
    }

    private static String change(Variant variant) {
        return variant.hgvsProtein() == null
                ? TEXTS.say("change", variant.ref(), variant.alt())
                : variant.hgvsProtein();
    }

    private static List<CaseItem<TieredVariant>> tiered(List<CaseItem<TieredVariant>> variants) {
        return variants.stream()
                .filter(item -> !item.value().tier().level().equals("IV"))
                .toList();
    }

    private void pictures(Governed<List<CaseItem<ImagingStudy>>> studies) {
        sections.add(new Heading(TEXTS.say("imaging")));
        section(
                "imaging",
                List.of(18, 14, 40, 16, 12),
                studies,
                item -> item.value().series().stream()
                        .map(series -> List.of(
                                item.value().acquired() == null
                                        ? ""
                                        : Texts.day(item.value().acquired().toLocalDate()),
                                blank(series.dicomModality()),
                                blank(series.description()),
                                TEXTS.say("images", series.instances().size()),
                                numbers.of(TEXTS.say("imaging"), item.sources())))
                        .toList());
        drawn(studies.visible().orElse(List.of()));
    }

    /// Series from the newest study on, as many as fit; how many are left is said.
    private void drawn(List<CaseItem<ImagingStudy>> studies) {
        List<PacketDocument.Picture> all = studies.stream()
                .sorted(Comparator.comparing(
                        item -> Optional.ofNullable(item.value().acquired()),
                        Comparator.comparing(at -> at.orElse(LocalDateTime.MIN), Comparator.reverseOrder())))
                .flatMap(item -> item.value().series().stream().map(series -> drawn(item.value(), series)))
                .limit(PICTURES)
                .toList();
        long series =
                studies.stream().mapToInt(item -> item.value().series().size()).sum();
        if (!all.isEmpty()) {
            sections.add(new Pictures(all));
        }
        if (series > all.size()) {
            sections.add(new Paragraph(TEXTS.say("imaging.rest", series - all.size())));
        }
    }

    private PacketDocument.Picture drawn(ImagingStudy study, ImagingSeries series) {
        String what = Stream.of(
                        study.acquired() == null
                                ? ""
                                : Texts.day(study.acquired().toLocalDate()),
                        blank(series.dicomModality()),
                        blank(series.description()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
        return switch (thumbnails.apply(series.id()).visible().orElse(new Picture.Unavailable(TEXTS.say("withheld")))) {
            case Picture.Png(byte[] png, int width, int height) -> new PacketDocument.Picture(png, width, height, what);
            case Picture.Unavailable(String reason) ->
                new PacketDocument.Picture(new byte[0], 0, 0, TEXTS.say("imaging.unavailable", what, reason));
        };
    }

    private void notes(Governed<List<CaseItem<NoteSummary>>> notes, ZoneId zone) {
        sections.add(new Heading(TEXTS.say("notes")));
        section(
                "notes",
                List.of(16, 22, 18, 34, 10),
                notes,
                item -> List.of(List.of(
                        Texts.day(item.value().written().atZone(zone).toLocalDate()),
                        TEXTS.code("note", item.value().noteKind()),
                        blank(item.value().authorRole()),
                        String.join(
                                ", ",
                                item.value().entities().stream()
                                        .filter(entity -> !entity.value().negated())
                                        .map(entity -> entity.value().preferredName())
                                        .distinct()
                                        .limit(6)
                                        .toList()),
                        numbers.of(TEXTS.code("note", item.value().noteKind()), item.sources()))));
    }

    private <T> void section(
            String key, List<Integer> widths, Governed<List<T>> items, Function<T, List<List<String>>> rows) {
        switch (items) {
            case Governed.Withheld<List<T>> withheld -> sections.add(new Paragraph(TEXTS.say("withheld")));
            case Governed.Released<List<T>>(List<T> list) -> sections.add(table(key, widths, rows(list, rows)));
            case Governed.Masked<List<T>>(List<T> list, String how) -> {
                sections.add(new Paragraph(TEXTS.code("masked", how)));
                sections.add(table(key, widths, rows(list, rows)));
            }
        }
    }

    private static <T> List<List<String>> rows(List<T> list, Function<T, List<List<String>>> rows) {
        return list.stream().flatMap(each -> rows.apply(each).stream()).toList();
    }

    private static Table table(String key, List<Integer> widths, List<List<String>> rows) {
        List<String> columns = new ArrayList<>();
        for (int i = 1; i <= widths.size(); i++) {
            columns.add(TEXTS.say(key + ".column." + i));
        }
        return new Table(columns, widths, rows, TEXTS.say("empty"));
    }

    private static String text(Governed<Sourced<String>> value) {
        return value.visible()
                .map(sourced -> sourced.value().orElse(TEXTS.say("unknown")))
                .orElse(TEXTS.say("missing.WITHHELD"));
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : Texts.day(day);
    }

    private static String blank(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
