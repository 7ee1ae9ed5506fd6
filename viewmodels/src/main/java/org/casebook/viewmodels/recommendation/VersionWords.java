package org.casebook.viewmodels.recommendation;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.casebook.dataaccess.gateway.RecommendationGateway.Draft;
import org.casebook.dataaccess.gateway.RecommendationGateway.Version;
import org.casebook.dataaccess.governance.UserId;
import org.casebook.viewmodels.panel.Mark;
import org.casebook.viewmodels.text.Texts;
import org.jspecify.annotations.Nullable;

/// Says of versions who wrote and signed them, and how one differs from the one before.
final class VersionWords {
    private static final Texts TEXTS = Texts.of("recommendation");

    private final ZoneId zone;

    VersionWords(ZoneId zone) {
        this.zone = zone;
    }

    /// @param before the version before it, null for the first
    VersionRow row(Version version, @Nullable Version before, boolean current) {
        String title = TEXTS.say("version", version.version());
        Mark mark = mark(version);
        String written = written(version);
        String difference = before == null ? TEXTS.say("difference.first") : difference(before, version);
        return new VersionRow(
                version.version(),
                title,
                mark,
                written,
                difference,
                current,
                TEXTS.say("version.spoken", title, mark.word(), written, difference));
    }

    static Mark mark(Version version) {
        return version.signed()
                ? new Mark("signed", TEXTS.say("signed"), TEXTS.say("signed.meaning"))
                : new Mark("draft", TEXTS.say("draft"), TEXTS.say("draft.meaning"));
    }

    /// Who wrote it and when, or who signed it and when.
    String written(Version version) {
        UserId signer = version.signedBy();
        Instant signed = version.signedAt();
        return signer == null || signed == null
                ? TEXTS.say("written", version.author().text(), Texts.time(version.at(), zone))
                : TEXTS.say("written.signed", signer.text(), Texts.time(signed, zone));
    }

    private static String difference(Version before, Version version) {
        Draft old = before.draft();
        Draft now = version.draft();
        List<String> words = new ArrayList<>();
        if (!old.text().equals(now.text())) {
            words.add(TEXTS.say("difference.text"));
        }
        if (!old.reason().equals(now.reason())) {
            words.add(TEXTS.say("difference.reason"));
        }
        add(words, "difference.evidence", old.evidence(), now.evidence());
        add(words, "difference.dissents", old.dissents(), now.dissents());
        return words.isEmpty() ? TEXTS.say("difference.none") : TEXTS.say("difference", String.join(", ", words));
    }

    private static <T> void add(List<String> words, String what, List<T> old, List<T> now) {
        long added = now.stream().filter(one -> !old.contains(one)).count();
        long removed = old.stream().filter(one -> !now.contains(one)).count();
        if (added > 0 && removed > 0) {
            words.add(TEXTS.say("difference.both", TEXTS.getString(what), added, removed));
        } else if (added > 0) {
            words.add(TEXTS.say("difference.added", TEXTS.getString(what), added));
        } else if (removed > 0) {
            words.add(TEXTS.say("difference.removed", TEXTS.getString(what), removed));
        } else if (!old.equals(now)) {
            words.add(TEXTS.say("difference.order", TEXTS.getString(what)));
        }
    }
}
