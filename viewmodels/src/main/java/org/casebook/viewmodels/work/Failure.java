package org.casebook.viewmodels.work;

import org.casebook.dataaccess.DataAccessException;
import org.casebook.provenance.ProvenanceException;
import org.casebook.viewmodels.text.Texts;

/// Says to the user why work gave nothing.
public final class Failure {
    private static final Texts TEXTS = Texts.shared();

    private Failure() {}

    /// One line. Messages of our own modules hold no patient data; those of others are not shown.
    public static String inWords(RuntimeException failure) {
        return switch (failure) {
            case WorkStoppedException stopped -> TEXTS.say("failure.stopped");
            case DataAccessException ours ->
                TEXTS.say("failure.ours", ours.code().name(), String.valueOf(ours.getMessage()));
            case ProvenanceException ours ->
                TEXTS.say("failure.ours", ours.code().name(), String.valueOf(ours.getMessage()));
            default -> TEXTS.say("failure.unexpected", failure.getClass().getSimpleName());
        };
    }
}
