package org.casebook.viewmodels.session;

import java.util.List;
import org.casebook.dataaccess.casefile.BoardId;
import org.casebook.dataaccess.casefile.CaseId;
import org.casebook.dataaccess.casefile.ItemId;
import org.casebook.dataaccess.casefile.PatientFeatures;
import org.casebook.dataaccess.gateway.Agenda;
import org.casebook.dataaccess.gateway.BoardSummary;
import org.casebook.dataaccess.gateway.CaseFile;
import org.casebook.dataaccess.gateway.CaseGateway;
import org.casebook.dataaccess.gateway.Frame;
import org.casebook.dataaccess.gateway.ListedCase;
import org.casebook.dataaccess.gateway.Picture;
import org.casebook.dataaccess.governance.AccessContext;
import org.casebook.dataaccess.governance.Governed;

/// Answers every case with the same file, whichever was asked for.
record MisleadingCases(Governed<CaseFile> answer) implements CaseGateway {
    @Override
    public Governed<List<BoardSummary>> boards(AccessContext context) {
        return nothing();
    }

    @Override
    public Governed<Agenda> agenda(AccessContext context, BoardId board) {
        return nothing();
    }

    @Override
    public Governed<CaseFile> open(AccessContext context, CaseId id) {
        return answer;
    }

    @Override
    public Governed<String> noteText(AccessContext context, ItemId note) {
        return nothing();
    }

    @Override
    public Governed<Picture> thumbnail(AccessContext context, ItemId series) {
        return nothing();
    }

    @Override
    public Governed<Frame> frame(AccessContext context, ItemId instance, int number) {
        return nothing();
    }

    @Override
    public Governed<List<ListedCase>> listed(AccessContext context) {
        return nothing();
    }

    @Override
    public Governed<List<PatientFeatures>> features(AccessContext context) {
        return nothing();
    }

    private static <T> Governed<T> nothing() {
        return Governed.withheld(Governed.Reason.NOT_AVAILABLE);
    }
}
