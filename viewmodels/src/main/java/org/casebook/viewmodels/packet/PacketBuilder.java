package org.casebook.viewmodels.packet;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.casebook.dataaccess.casefile.CaseItem;
import org.casebook.dataaccess.casefile.ItemId;
import org.casebook.dataaccess.casefile.Presence;
import org.casebook.dataaccess.casefile.TimelineEvent;
import org.casebook.dataaccess.casefile.Treatment;
import org.casebook.dataaccess.gateway.CaseFile;
import org.casebook.dataaccess.gateway.CaseHeader;
import org.casebook.dataaccess.gateway.Finding;
import org.casebook.dataaccess.gateway.Picture;
import org.casebook.dataaccess.gateway.Readiness;
import org.casebook.dataaccess.governance.Governed;
import org.casebook.provenance.source.Sourced;
import org.casebook.viewmodels.packet.PacketDocument.Beside;
import org.casebook.viewmodels.packet.PacketDocument.Chapter;
import org.casebook.viewmodels.packet.PacketDocument.Heading;
import org.casebook.viewmodels.packet.PacketDocument.Section;
import org.casebook.viewmodels.text.Texts;
import org.jspecify.annotations.Nullable;

/// Puts a packet together from case files. The clock has no part in it: the same files give the same packet.
public final class PacketBuilder {
    private static final Texts TEXTS = Texts.of("packet");
    private static final Comparator<CaseItem<Treatment>> NEWEST_FIRST =
            Comparator.comparing(item -> item.value().started(), Comparator.nullsLast(Comparator.reverseOrder()));

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
        headed("findings", findings(file.findings()));
        headed("treatments", treatments(file.treatments()));
        headed("variants", new PacketVariants("variants", numbers).of(file.somatic()));
        headed("germline", new PacketVariants("germline", numbers).of(file.germline()));
        headed("imaging", new PacketImaging(numbers, thumbnails).of(file.studies()));
        headed("notes", new PacketNotes(numbers, zone).of(file.notes()));
        return this;
    }

    /// Ends the packet with the provenance appendix.
    ///
    /// @param label what every page is labelled with
    /// @param policyHash policy that the export was decided under
    public PacketDocument build(String label, String policyHash, String title) {
        sections.add(new Chapter(TEXTS.say("appendix"), TEXTS.say("appendix.meaning"), TEXTS.say("appendix")));
        sections.add(numbers.appendix());
        return new PacketDocument(title, label, TEXTS.say("footer", policyHash.substring(0, 12)), sections);
    }

    private void headed(String key, List<Section> parts) {
        sections.add(new Heading(TEXTS.say(key)));
        sections.addAll(parts);
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
                List.of(PacketSections.table("patient", List.of(38, 46, 16), who)),
                List.of(PacketSections.table("patient", List.of(38, 46, 16), state))));
        sections.add(PacketSections.table("patient", List.of(18, 74, 8), asked));
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
        return List.of(new Heading(TEXTS.say("modalities")), PacketSections.table("modalities", List.of(30, 70), rows));
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
                PacketSections.table("readiness", List.of(38, 18, 26, 18), rows));
    }

    /// A check that asks for no date has none even when it is fulfilled.
    private static String newest(Readiness.Check check) {
        if (check.newest() != null) {
            return Texts.day(check.newest());
        }
        return check.state() == Readiness.State.READY ? "" : TEXTS.say("none");
    }

    private List<Section> findings(Governed<List<Finding>> findings) {
        return PacketSections.governed("findings", List.of(14, 26, 48, 12), findings, finding -> {
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
        if (!seen.isEmpty()) {
            headed("timeline", List.of(PacketTimeline.of(seen)));
        }
    }

    private List<Section> treatments(Governed<List<CaseItem<Treatment>>> treatments) {
        return PacketSections.governed(
                "treatments",
                List.of(8, 40, 16, 16, 12, 8),
                treatments.map(all -> all.stream().sorted(NEWEST_FIRST).toList()),
                item -> List.of(List.of(
                        item.value().line() == null
                                ? ""
                                : Integer.toString(item.value().line()),
                        item.value().display(),
                        PacketSections.day(item.value().started()),
                        PacketSections.day(item.value().ended()),
                        PacketSections.blank(item.value().status()),
                        numbers.of(item.value().display(), item.sources()))));
    }

    private static String text(Governed<Sourced<String>> value) {
        return value.visible()
                .map(sourced -> sourced.value().orElse(TEXTS.say("unknown")))
                .orElse(TEXTS.say("missing.WITHHELD"));
    }
}
