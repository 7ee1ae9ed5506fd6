package org.casebook.viewmodels.similar;

import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.casebook.dataaccess.casefile.CaseId;
import org.casebook.dataaccess.casefile.Pseudonym;
import org.casebook.viewmodels.panel.Field;
import org.casebook.viewmodels.panel.Mark;
import org.jspecify.annotations.Nullable;

/// Another patient, how alike, and why. Whether the reasons are unfolded changes on the FX thread only.
public final class Neighbour {
    private final Pseudonym patient;
    private final @Nullable CaseId caseId;
    private final Facts facts;
    private final ReadOnlyBooleanWrapper unfolded = new ReadOnlyBooleanWrapper();

    Neighbour(Pseudonym patient, @Nullable CaseId caseId, Facts facts, boolean unfolded) {
        this.patient = patient;
        this.caseId = caseId;
        this.facts = facts;
        this.unfolded.set(unfolded);
    }

    /// What is shown of a neighbour.
    ///
    /// @param rank base 1
    /// @param who name, or the pseudonym where the name is hidden or withheld
    /// @param disease stage and diagnosis as one line
    /// @param score in [0, 1], with two decimals
    /// @param likeness what the score is made of, in words
    /// @param fields diagnosis and stage with their sources
    /// @param agenda which agenda the case stands on, in words; says so when it is on none
    /// @param bars one for each kind of evidence that was compared, always in the same order
    /// @param gaps one for each kind of evidence that was not, with the side on which it is missing
    /// @param reasons groups that have something
    /// @param spoken the head of it in one sentence, for screen readers
    public record Facts(
            int rank,
            String who,
            String disease,
            String score,
            String likeness,
            List<Field> fields,
            String agenda,
            List<ModalityBar> bars,
            List<Mark> gaps,
            List<ReasonGroup> reasons,
            String spoken) {
        public Facts {
            fields = List.copyOf(fields);
            bars = List.copyOf(bars);
            gaps = List.copyOf(gaps);
            reasons = List.copyOf(reasons);
        }
    }

    Pseudonym patient() {
        return patient;
    }

    @Nullable
    CaseId caseId() {
        return caseId;
    }

    public Facts facts() {
        return facts;
    }

    /// Whether the case can be opened: it stands on an agenda that the user may see.
    public boolean isListed() {
        return caseId != null;
    }

    /// Whether the reasons are shown.
    public ReadOnlyBooleanProperty unfoldedProperty() {
        return unfolded.getReadOnlyProperty();
    }

    void fold(boolean away) {
        unfolded.set(!away);
    }
}
