package org.casebook.viewmodels.intake;

import org.casebook.dataaccess.gateway.IntakeGateway.Quarantined;
import org.casebook.dataaccess.ingest.ImportReport.Issue;
import org.casebook.provenance.source.Place;
import org.casebook.viewmodels.panel.Mark;
import org.casebook.viewmodels.panel.PlaceText;
import org.casebook.viewmodels.text.Texts;

/// A part of a file that breaks the rules: what became of it, where it stands, why.
public record IssueRow(Mark fate, String place, String reason, String spoken) {
    private static final Texts TEXTS = Texts.of("intake");

    static IssueRow of(Issue issue) {
        return of(issue.rejected(), issue.place(), issue.reason());
    }

    static IssueRow of(Quarantined part) {
        return of(part.leftOut(), part.place(), part.reason());
    }

    static IssueRow of(boolean leftOut, Place place, String reason) {
        Mark fate = fate(leftOut);
        String where = PlaceText.of(place);
        return new IssueRow(fate, where, reason, TEXTS.say("spoken.issue", where, fate.word(), reason));
    }

    IssueRow withReason(String other) {
        return new IssueRow(fate, place, other, TEXTS.say("spoken.issue", place, fate.word(), other));
    }

    static Mark fate(boolean leftOut) {
        return leftOut
                ? new Mark("left-out", TEXTS.say("leftOut"), TEXTS.say("leftOut.meaning"))
                : new Mark("kept", TEXTS.say("kept"), TEXTS.say("kept.meaning"));
    }
}
