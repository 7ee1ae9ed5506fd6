package org.casebook.viewmodels.variants;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.casebook.dataaccess.casefile.Missing;
import org.casebook.dataaccess.casefile.Modality;
import org.casebook.dataaccess.casefile.Presence;
import org.casebook.dataaccess.gateway.CaseFile;
import org.casebook.dataaccess.gateway.ModalityStatus;
import org.casebook.dataaccess.governance.Governed;
import org.casebook.viewmodels.panel.Mark;
import org.casebook.viewmodels.panel.PanelState;
import org.casebook.viewmodels.text.Texts;

/// Says which part of the variants is not there and why. *Not sequenced* is not *wild type*.
final class VariantNotices {
    private static final Texts TEXTS = Texts.of("variants");

    private VariantNotices() {}

    /// What is withheld, missing or hidden; empty when everything is there.
    static List<Mark> of(CaseFile file, boolean isPrivate) {
        List<Mark> marks = new ArrayList<>();
        part("notice.tumor", file.somatic(), absence(file, Modality.GENOMICS)).ifPresent(marks::add);
        part("notice.germline", file.germline(), absence(file, Modality.GERMLINE))
                .ifPresent(marks::add);
        if (isPrivate
                && file.germline().visible().filter(list -> !list.isEmpty()).isPresent()) {
            Mark hidden = Mark.hidden();
            marks.add(new Mark(hidden.style(), TEXTS.say("notice.hidden"), TEXTS.say("notice.hidden.meaning")));
        }
        if (file.findings() instanceof Governed.Withheld<?>(Governed.Reason reason)) {
            marks.add(withheld("notice.coverage", reason));
        }
        return marks;
    }

    private static <T> Optional<Mark> part(String key, Governed<List<T>> part, Optional<Missing> absence) {
        if (part instanceof Governed.Withheld<List<T>>(Governed.Reason reason)) {
            return Optional.of(withheld(key, reason));
        }
        boolean isEmpty = part.visible().filter(List::isEmpty).isPresent();
        return absence.filter(missing -> isEmpty && missing != Missing.NOT_COVERED)
                .map(Mark::of)
                .map(mark -> new Mark(mark.style(), TEXTS.say(key, mark.word()), mark.meaning()));
    }

    private static Mark withheld(String key, Governed.Reason reason) {
        Mark mark = Mark.of(Missing.WITHHELD);
        return new Mark(
                mark.style(), TEXTS.say(key, mark.word()), TEXTS.say("panel.withheld", reason) + " " + mark.meaning());
    }

    private static Optional<Missing> absence(CaseFile file, Modality modality) {
        return file.modalities().stream()
                .filter(status -> status.modality() == modality)
                .map(ModalityStatus::presence)
                .filter(Presence.Absent.class::isInstance)
                .map(Presence.Absent.class::cast)
                .map(Presence.Absent::missing)
                .findFirst();
    }

    /// Why a case that may be seen has no variant at all.
    static PanelState whyEmpty(CaseFile file) {
        if (file.somatic() instanceof Governed.Withheld<?>(Governed.Reason reason)) {
            return PanelState.withheld(reason);
        }
        return absence(file, Modality.GENOMICS)
                .map(missing -> PanelState.empty(TEXTS.say("empty", missing), advice(missing)))
                .orElseGet(() -> PanelState.empty(TEXTS.say("noVariant"), TEXTS.say("noVariant.advice")));
    }

    private static String advice(Missing missing) {
        String meaning = Mark.of(missing).meaning();
        return missing == Missing.NOT_COVERED ? meaning : TEXTS.say("empty.advice", meaning);
    }
}
