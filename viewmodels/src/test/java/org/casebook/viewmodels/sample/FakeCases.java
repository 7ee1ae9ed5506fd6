package org.casebook.viewmodels.sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
    private final List<ItemId> framesRead = new ArrayList<>();
    private final List<ItemId> thumbnailsRead = new ArrayList<>();
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
        put(SampleCases.lengthy(2_000));
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
        thumbnailsRead.add(series);
        return Governed.released(
                series.equals(SampleSource.id(ItemKind.SERIES, "ct-prior/3"))
                        ? new Picture.Unavailable("transfer syntax 1.2.840.10008.1.2.4.51 is not supported")
                        : SamplePictures.thumbnail(series));
    }

    /// Where an instance stands: its series, and its place there.
    private record Place(ItemId series, int number) {}

    /// The ultrasound is in colour; the series of the prior without a picture and the seventh image of the lung stack
    /// cannot be decoded.
    @Override
    public Governed<Frame> frame(AccessContext context, ItemId instance, int number) {
        check();
        framesRead.add(instance);
        Place place = files.values().stream()
                .flatMap(file -> file.studies().visible().orElse(List.of()).stream())
                .flatMap(study -> study.value().series().stream())
                .flatMap(series -> series.instances().stream()
                        .filter(image -> image.id().equals(instance))
                        .map(image -> new Place(series.id(), series.instances().indexOf(image) + 1)))
                .findFirst()
                .orElseThrow();
        if (place.series().equals(SampleSource.id(ItemKind.SERIES, "us-liver/1"))) {
            return Governed.released(SamplePictures.colour(number));
        }
        if (place.series().equals(SampleSource.id(ItemKind.SERIES, "ct-prior/3"))) {
            return Governed.released(new Frame.Unavailable("transfer syntax 1.2.840.10008.1.2.4.51 is not supported"));
        }
        return Governed.released(
                instance.equals(SampleSource.id(ItemKind.INSTANCE, "ct-current/2/7"))
                        ? new Frame.Unavailable("RLE segment 2 ends after 118 of 65536 bytes")
                        : SamplePictures.frame(place.series(), place.number(), unitOf(place.series())));
    }

    private static String unitOf(ItemId series) {
        return Stream.of("mri-brain/1", "mri-brain/2")
                        .anyMatch(key -> series.equals(SampleSource.id(ItemKind.SERIES, key)))
                ? ""
                : "HU";
    }

    /// The instances of which frames were read, in order.
    public List<ItemId> framesRead() {
        return List.copyOf(framesRead);
    }

    /// The series of which thumbnails were read, in order.
    public List<ItemId> thumbnailsRead() {
        return List.copyOf(thumbnailsRead);
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
