package org.casebook.viewmodels.recommendation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.casebook.dataaccess.gateway.RecommendationGateway.Version;
import org.casebook.viewmodels.panel.Mark;
import org.casebook.viewmodels.text.Texts;
import org.jspecify.annotations.Nullable;

/// How things stand with the recommendation of one case, and what follows: what may be done, and what is
/// said.
///
/// @param known every version, newest first
/// @param mayWrite whether the user may write and sign
/// @param edit what is being written, null while a version is only read
/// @param opened the older version that is read, null while the newest is shown
/// @param isSaving whether an answer to saving or signing is under way
/// @param problem why the last request was not done; empty when it was
record Standing(
        List<Version> known,
        boolean mayWrite,
        @Nullable Edit edit,
        @Nullable Version opened,
        boolean isSaving,
        String problem) {
    private static final Texts TEXTS = Texts.of("recommendation");

    Standing {
        known = List.copyOf(known);
    }

    static Standing nothing() {
        return new Standing(List.of(), false, null, null, false, "");
    }

    Optional<Version> newest() {
        return known.stream().findFirst();
    }

    int newestNumber() {
        return newest().map(Version::version).orElse(0);
    }

    /// The version that is read, or that the text which is written began as.
    Optional<Version> shown() {
        return opened == null ? newest() : Optional.of(opened);
    }

    /// What a text was before the user changed it.
    Edit clean(Edit of) {
        return version(of.base()).map(Edit::of).orElseGet(() -> Edit.of(of.caseId()));
    }

    Optional<Version> version(int number) {
        return known.stream().filter(version -> version.version() == number).findFirst();
    }

    boolean isChanged() {
        return edit != null && !edit.says(clean(edit));
    }

    /// Whether another version was saved since the user began to write.
    boolean isOvertaken() {
        return edit != null && isChanged() && edit.base() != newestNumber();
    }

    boolean isSavable() {
        return edit != null
                && isChanged()
                && !isOvertaken()
                && !isSaving
                && edit.fault().isEmpty();
    }

    boolean isSignable() {
        return shown().isPresent() && signHint().isEmpty();
    }

    @Nullable
    Mark mark() {
        return isChanged()
                ? new Mark("unsaved", TEXTS.say("unsaved"), TEXTS.say("unsaved.meaning"))
                : shown().map(VersionWords::mark).orElse(null);
    }

    /// Which version is shown, by whom and when, or which one an unsaved text goes on from.
    String written(VersionWords words) {
        return edit != null && isChanged()
                ? TEXTS.say("basedOn", edit.base())
                : shown().map(version -> TEXTS.say("shown", version.version(), words.written(version)))
                        .orElse("");
    }

    /// What beginning to write is called; empty where it is not offered.
    String beginWords() {
        if (edit != null || opened != null || !mayWrite) {
            return "";
        }
        return known.isEmpty() ? TEXTS.say("begin") : TEXTS.say("begin.again");
    }

    /// What the user should know now.
    String notice() {
        if (!problem.isEmpty()) {
            return problem;
        }
        if (isSaving) {
            return TEXTS.say("saving");
        }
        if (edit == null) {
            return "";
        }
        if (isOvertaken()) {
            return TEXTS.say("overtaken", newestNumber(), edit.base());
        }
        return isChanged() ? edit.fault().or(edit::roomLeft).orElse("") : "";
    }

    /// Why signing is not offered; empty where it is.
    String signHint() {
        Version version = shown().orElse(null);
        if (!mayWrite) {
            return TEXTS.say("sign.noRight");
        }
        if (version == null) {
            return TEXTS.say("sign.nothing");
        }
        if (isChanged()) {
            return TEXTS.say("sign.saveFirst");
        }
        if (version.version() != newestNumber()) {
            return TEXTS.say("sign.old", newestNumber());
        }
        if (version.signed()) {
            return TEXTS.say("sign.done");
        }
        return isSaving ? TEXTS.say("saving") : "";
    }

    /// All versions, each with what differs from the one before it.
    List<VersionRow> rows(VersionWords words) {
        List<VersionRow> rows = new ArrayList<>();
        Version shown = isChanged() ? null : shown().orElse(null);
        for (int i = 0; i < known.size(); i++) {
            Version version = known.get(i);
            Version before = i + 1 < known.size() ? known.get(i + 1) : null;
            rows.add(words.row(version, before, version.equals(shown)));
        }
        return List.copyOf(rows);
    }

    /// The same with a version that was saved or signed just now.
    List<Version> with(Version kept) {
        List<Version> versions = new ArrayList<>(known);
        versions.removeIf(version -> version.version() == kept.version());
        versions.addFirst(kept);
        return List.copyOf(versions);
    }
}
