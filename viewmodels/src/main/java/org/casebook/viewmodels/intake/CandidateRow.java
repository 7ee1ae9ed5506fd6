package org.casebook.viewmodels.intake;

import java.util.Locale;
import java.util.stream.Stream;
import org.casebook.dataaccess.casefile.Pseudonym;
import org.casebook.dataaccess.gateway.IntakeGateway.Candidate;
import org.casebook.viewmodels.panel.Field;
import org.casebook.viewmodels.text.Texts;

/// A patient who may be chosen.
///
/// @param code the pseudonym as text
/// @param spoken all of it in one sentence, for screen readers
public record CandidateRow(Pseudonym patient, String code, Field name, Field diagnosis, String spoken) {
    private static final Texts TEXTS = Texts.of("intake");

    static CandidateRow of(Candidate candidate, boolean hidden) {
        Field name = Identity.field(TEXTS.say("candidate.name"), candidate.name(), hidden);
        Field diagnosis = Identity.field(TEXTS.say("candidate.diagnosis"), candidate.diagnosis(), false);
        String code = candidate.patient().text();
        return new CandidateRow(
                candidate.patient(),
                code,
                name,
                diagnosis,
                TEXTS.say("spoken.candidate", Identity.spoken(name), code, Identity.spoken(diagnosis)));
    }

    boolean contains(String words) {
        return Stream.of(code, name.text(), diagnosis.text())
                .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(words));
    }
}
