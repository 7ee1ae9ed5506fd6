package org.casebook.viewmodels.sample;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.casebook.dataaccess.casefile.BoardId;
import org.casebook.dataaccess.casefile.CaseId;
import org.casebook.dataaccess.casefile.ItemId;
import org.casebook.dataaccess.casefile.ItemKind;
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

/// Answers from the sample board; a test may put other case files in, or make every read fail.
public final class FakeCases implements CaseGateway {
    private final Map<CaseId, CaseFile> files = new HashMap<>();
    private Governed<List<PatientFeatures>> features = Governed.released(SampleFeatures.everybody());
    private boolean broken;

    FakeCases() {
        for (int position = 1; position <= 9; position++) {
            CaseId caseId = SampleBoards.caseId(position);
            put(SampleCases.of(SampleBoards.header(caseId), SampleBoards.readiness(caseId)));
        }
        put(SampleCases.complete());
        put(SampleCases.incomplete());
        put(SampleCases.uncovered());
    }

    /// The case is answered with this file from now on.
    public void put(CaseFile file) {
        files.put(file.header().caseId(), file);
    }

    /// Every read fails from now on.
    public void breakDown() {
        broken = true;
    }

    /// Features are answered like this from now on.
    public void answer(Governed<List<PatientFeatures>> everybody) {
        features = everybody;
    }

    private void check() {
        if (broken) {
            throw new IllegalStateException("fake case gateway was told to fail");
        }
    }

    @Override
    public Governed<List<BoardSummary>> boards(AccessContext context) {
        check();
        return Governed.released(SampleBoards.boards());
    }

    @Override
    public Governed<Agenda> agenda(AccessContext context, BoardId board) {
        check();
        return SampleBoards.boards().stream()
                .filter(summary -> summary.id().equals(board))
                .findFirst()
                .map(summary -> Governed.released(SampleBoards.agenda(summary)))
                .orElseGet(() -> Governed.withheld(Governed.Reason.NOT_AVAILABLE));
    }

    @Override
    public Governed<CaseFile> open(AccessContext context, CaseId id) {
        check();
        CaseFile file = files.get(id);
        return file == null ? Governed.withheld(Governed.Reason.NOT_AVAILABLE) : Governed.released(file);
    }

    @Override
    public Governed<String> noteText(AccessContext context, ItemId note) {
        check();
        for (int number = 12; number <= 14; number++) {
            if (note.equals(SampleSource.id(ItemKind.NOTE, "lung-01-note-" + number + ".txt"))) {
                return Governed.released(SampleNotes.text(number));
            }
        }
        return Governed.withheld(Governed.Reason.NOT_PERMITTED);
    }

    @Override
    public Governed<Picture> thumbnail(AccessContext context, ItemId series) {
        check();
        return Governed.released(
                series.equals(SampleSource.id(ItemKind.SERIES, "ct-prior/3"))
                        ? new Picture.Unavailable("transfer syntax 1.2.840.10008.1.2.4.51 is not supported")
                        : SamplePictures.thumbnail(series));
    }

    @Override
    public Governed<Frame> frame(AccessContext context, ItemId instance, int number) {
        check();
        return Governed.released(SamplePictures.frame(instance));
    }

    @Override
    public Governed<List<ListedCase>> listed(AccessContext context) {
        check();
        return Governed.released(SampleBoards.listed());
    }

    @Override
    public Governed<List<PatientFeatures>> features(AccessContext context) {
        check();
        return features;
    }
}
