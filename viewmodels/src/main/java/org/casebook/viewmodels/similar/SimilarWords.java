package org.casebook.viewmodels.similar;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casebook.dataaccess.casefile.Missing;
import org.casebook.dataaccess.casefile.Modality;
import org.casebook.dataaccess.casefile.PatientFeatures;
import org.casebook.dataaccess.gateway.ListedCase;
import org.casebook.fusion.similarity.Contribution;
import org.casebook.fusion.similarity.ModalityWeights;
import org.casebook.fusion.similarity.SimilarCase;
import org.casebook.fusion.similarity.SimilarCase.Gap;
import org.casebook.fusion.similarity.SimilarCase.Reason;
import org.casebook.provenance.source.Sourced;
import org.casebook.viewmodels.panel.Field;
import org.casebook.viewmodels.panel.Mark;
import org.casebook.viewmodels.text.Texts;
import org.jspecify.annotations.Nullable;

/// Says in words how alike another patient is and why.
final class SimilarWords {
    private static final Texts TEXTS = Texts.of("similar");
    private static final int TOLD = 6;

    private final SimilarReading reading;
    private final ModalityWeights weights;
    private final boolean isPrivate;
    private final FeatureText features;

    /// Words for one ranking.
    ///
    /// @param isPrivate whether names are hidden from the projector
    SimilarWords(SimilarReading reading, ModalityWeights weights, boolean isPrivate) {
        this.reading = reading;
        this.weights = weights;
        this.isPrivate = isPrivate;
        this.features = new FeatureText(reading.banded());
    }

    static String style(Modality modality) {
        return "modality-" + modality.name().toLowerCase(Locale.ROOT);
    }

    /// A neighbour.
    ///
    /// @param rank base 1
    Neighbour neighbour(int rank, SimilarCase found, boolean unfolded) {
        ListedCase listed = reading.listed().get(found.patient());
        String who = who(found, listed);
        List<Field> fields = fields(found, listed);
        String disease = fields.reversed().stream()
                .map(field -> Stream.of(
                                Optional.of(field.text()), field.shownMark().map(Mark::word))
                        .flatMap(Optional::stream)
                        .filter(text -> !text.isEmpty())
                        .findFirst()
                        .orElse(""))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · "));
        String score = TEXTS.say("decimal", found.score());
        List<ModalityBar> bars = found.contributions().stream()
                .sorted(Comparator.comparing(Contribution::modality))
                .map(this::bar)
                .toList();
        List<Mark> gaps = found.gaps().stream().map(SimilarWords::gap).toList();
        return new Neighbour(
                found.patient(),
                listed == null ? null : listed.caseId(),
                new Neighbour.Facts(
                        rank,
                        who,
                        disease,
                        score,
                        TEXTS.say("likeness", found.likeness(), found.certainty()),
                        fields,
                        listed == null ? TEXTS.say("unlisted") : agenda(listed),
                        bars,
                        gaps,
                        reasons(found),
                        TEXTS.say("spoken", rank, who, disease, score)),
                unfolded);
    }

    private String who(SimilarCase found, @Nullable ListedCase listed) {
        return Optional.ofNullable(listed)
                .filter(each -> !isPrivate)
                .flatMap(each -> each.name().visible())
                .flatMap(Sourced::value)
                .orElse(found.patient().text());
    }

    /// From the head of the case where there is one, otherwise from the features, which name no source.
    private List<Field> fields(SimilarCase found, @Nullable ListedCase listed) {
        if (listed != null) {
            return List.of(
                    Field.of(TEXTS.say("diagnosis"), listed.diagnosis()),
                    Field.of(TEXTS.say("stage"), listed.stage(), SimilarWords::stage));
        }
        PatientFeatures compared = reading.everybody().get(found.patient());
        return compared == null
                ? List.of()
                : Stream.concat(
                                Stream.ofNullable(compared.tumor())
                                        .map(tumor -> new Field(TEXTS.say("diagnosis"), tumor, null, null)),
                                compared.blocks().stream()
                                        .flatMap(block ->
                                                Stream.ofNullable(block.values().get("stage_ordinal")))
                                        .map(stage -> new Field(
                                                TEXTS.say("stage"),
                                                TEXTS.say("stageGroup", FeatureText.stage(stage)),
                                                null,
                                                null)))
                        .toList();
    }

    /// Sources write `IVB` or `Stage IVB`.
    private static String stage(String text) {
        return text.toLowerCase(Locale.ROOT).startsWith("stage") ? text : TEXTS.say("stageGroup", text);
    }

    private static String agenda(ListedCase listed) {
        return TEXTS.say(
                "listed",
                listed.board().name(),
                Texts.time(listed.board().starts(), ZoneId.of(listed.board().zone())));
    }

    private ModalityBar bar(Contribution contribution) {
        String name = TEXTS.say("modality", contribution.modality());
        double possible = contribution.weight() / weights.total();
        double longest =
                Stream.of(Modality.values()).mapToDouble(weights::of).max().orElse(1) / weights.total();
        return new ModalityBar(
                style(contribution.modality()),
                name,
                TEXTS.say("decimal", contribution.share()),
                contribution.share() / longest,
                possible / longest,
                TEXTS.say("spoken.bar", name, contribution.share(), possible, contribution.similarity()));
    }

    private static Mark gap(Gap gap) {
        String name = TEXTS.say("modality", gap.modality());
        Missing here = gap.ofPatient();
        Missing there = gap.ofOther();
        if (here == null && there == null) {
            return new Mark(
                    "no-information", TEXTS.say("gap.nothingShared", name), TEXTS.say("gap.nothingShared", name));
        }
        String word = here == there
                ? side("gap.both", here).orElse("")
                : Stream.of(side("gap.here", here), side("gap.there", there))
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(", "));
        Mark kind = Mark.of(there == null ? here == null ? Missing.NO_INFORMATION : here : there);
        return new Mark(
                kind.style(), TEXTS.say("gap", name, word), TEXTS.say("gap.meaning", name, word, kind.meaning()));
    }

    private static Optional<String> side(String key, @Nullable Missing missing) {
        return Optional.ofNullable(missing).map(kind -> TEXTS.say(key, TEXTS.say("missing", kind)));
    }

    private List<ReasonGroup> reasons(SimilarCase found) {
        List<ReasonGroup> groups = new ArrayList<>();
        add(groups, "same", said(found.alike().stream().filter(SimilarWords::isSame)));
        add(groups, "close", said(found.alike().stream().filter(reason -> !isSame(reason))));
        add(groups, "different", said(found.different().stream()));
        add(
                groups,
                "uncompared",
                found.contributions().stream()
                        .flatMap(contribution -> contribution.lacking().stream())
                        .map(features::of)
                        .toList());
        return groups;
    }

    private static boolean isSame(Reason reason) {
        return reason.match().similarity() == 1;
    }

    private List<String> said(Stream<Reason> reasons) {
        return reasons.map(reason -> features.of(reason.match())).toList();
    }

    private static void add(List<ReasonGroup> groups, String style, List<String> reasons) {
        if (!reasons.isEmpty()) {
            int rest = reasons.size() - TOLD;
            String told = reasons.stream().limit(TOLD).collect(Collectors.joining(" · "));
            String name = TEXTS.say("reasons." + style);
            groups.add(new ReasonGroup(
                    new Mark("reason-" + style, name, name), rest > 0 ? TEXTS.say("rest", told, rest) : told));
        }
    }
}
