package org.casebook.viewmodels.panel;

import org.casebook.dataaccess.governance.Governed;
import org.casebook.viewmodels.text.Texts;

/// What a panel shows.
///
/// @param headline a few words; empty for content
/// @param advice what the user can do or should know; may be empty
public record PanelState(Kind kind, String headline, String advice) {
    private static final Texts TEXTS = Texts.shared();

    /// Each looks different.
    public enum Kind {
        CONTENT,
        NOTHING_OPEN,
        LOADING,
        EMPTY,
        WITHHELD,
        FAILED
    }

    public static final PanelState CONTENT = new PanelState(Kind.CONTENT, "", "");

    public static PanelState nothingOpen() {
        return new PanelState(Kind.NOTHING_OPEN, TEXTS.say("panel.nothingOpen"), TEXTS.say("panel.nothingOpen.advice"));
    }

    public static PanelState loading() {
        return new PanelState(Kind.LOADING, TEXTS.say("panel.loading"), "");
    }

    /// There is nothing, and that is known.
    ///
    /// @param headline says what there is none of and, where known, why
    public static PanelState empty(String headline, String advice) {
        return new PanelState(Kind.EMPTY, headline, advice);
    }

    public static PanelState withheld(Governed.Reason reason) {
        return new PanelState(Kind.WITHHELD, TEXTS.say("panel.withheld"), TEXTS.say("panel.withheld", reason));
    }

    public static PanelState failed(String explanation) {
        return new PanelState(Kind.FAILED, TEXTS.say("panel.failed"), explanation);
    }
}
