package org.casebook.viewmodels.sample;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.casebook.dataaccess.casefile.ItemId;
import org.casebook.dataaccess.casefile.ItemKind;
import org.casebook.dataaccess.casefile.Missing;
import org.casebook.dataaccess.casefile.Modality;
import org.casebook.dataaccess.casefile.Presence;
import org.casebook.dataaccess.casefile.Pseudonym;
import org.casebook.dataaccess.gateway.ModalityStatus;
import org.casebook.dataaccess.gateway.QualityGateway;
import org.casebook.dataaccess.governance.AccessContext;
import org.casebook.dataaccess.governance.Governed;
import org.casebook.dataaccess.governance.Governed.Reason;
import org.casebook.dataaccess.quality.QualityCheck;
import org.casebook.dataaccess.quality.QualityFile;
import org.casebook.provenance.source.Known;
import org.casebook.provenance.source.ObjectHash;
import org.casebook.provenance.source.Place;
import org.casebook.provenance.source.SourceRef;
import org.casebook.provenance.source.Sourced;

/// The bundled checks with made-up numbers, and forty patients with every kind of missing, for coordinators and
/// stewards.
public final class FakeQuality implements QualityGateway {
    private static final int PATIENTS = 40;
    private static final List<Missing> WAYS = List.of(
            Missing.NOT_DONE, Missing.PENDING, Missing.NOT_ENROLLED, Missing.FAILED_TO_LOAD, Missing.NO_INFORMATION);

    private final List<String> asked = new ArrayList<>();
    private int runs = 12;
    private boolean broken;

    FakeQuality() {}

    /// As in a home where nobody ever checked anything.
    public void forgetRuns() {
        runs = 0;
    }

    /// From now on nothing can be read.
    public void fail() {
        broken = true;
    }

    /// What was asked for, oldest first.
    public List<String> asked() {
        return List.copyOf(asked);
    }

    @Override
    public Governed<Report> check(AccessContext context) {
        asked.add("check");
        if (!may(context)) {
            return Governed.withheld(Reason.NOT_PERMITTED);
        }
        runs++;
        return Governed.released(report());
    }

    @Override
    public Governed<Report> latest(AccessContext context) {
        asked.add("latest");
        return may(context) ? Governed.released(report()) : Governed.withheld(Reason.NOT_PERMITTED);
    }

    @Override
    public Governed<Failures> failing(AccessContext context, String code) {
        asked.add("failing " + code);
        return may(context)
                ? Governed.released(new Failures(
                        code,
                        IntStream.range(0, 18).mapToObj(FakeQuality::failing).toList(),
                        code.equals("observation-agrees")))
                : Governed.withheld(Reason.NOT_PERMITTED);
    }

    @Override
    public Governed<Inventory> inventory(AccessContext context) {
        asked.add("inventory");
        LocalDate day = SampleBoards.NOW.atZone(ZoneOffset.UTC).toLocalDate();
        return may(context)
                ? Governed.released(new Inventory(
                        day,
                        IntStream.range(0, PATIENTS)
                                .mapToObj(n -> patient(n, day))
                                .toList()))
                : Governed.withheld(Reason.NOT_PERMITTED);
    }

    private boolean may(AccessContext context) {
        if (broken) {
            throw new IllegalStateException("broken on purpose");
        }
        return context.roles().contains("coordinator") || context.roles().contains("steward");
    }

    private Report report() {
        List<QualityCheck> checks = QualityFile.bundled().checks();
        return new Report(
                QualityFile.bundled().version(),
                runs == 0 ? null : SampleBoards.NOW,
                IntStream.range(0, checks.size())
                        .mapToObj(n -> result(checks.get(n), n))
                        .toList());
    }

    private Result result(QualityCheck check, int n) {
        boolean withheld = check.table().equals("note") || check.code().startsWith("germline");
        long checked = n % 9 == 3 ? 0 : 63L + 411L * (n % 7);
        List<Point> trend = withheld
                ? List.of()
                : IntStream.range(0, runs)
                        .mapToObj(run -> new Point(
                                SampleBoards.NOW.minus(Duration.ofDays(runs - 1L - run)),
                                checked,
                                failed(n, run, checked)))
                        .toList();
        long failed = trend.isEmpty() ? 0 : trend.getLast().failed();
        return new Result(
                check.code(),
                check.says(),
                check.table(),
                check.rule().kind(),
                check.gravity(),
                withheld
                        ? Governed.withheld(Reason.NOT_PERMITTED)
                        : Governed.released(new Counts(checked, failed, Math.min(failed, 1 + failed / 4))),
                trend);
    }

    private static long failed(int n, int run, long checked) {
        return checked == 0 || n % 5 != 2 ? 0 : Math.min(checked, 4L + n + (n % 2 == 0 ? run : -run / 2) + run % 3);
    }

    private static FailingRow failing(int n) {
        return new FailingRow(
                ItemId.of(ItemKind.OBSERVATION, "failing " + n),
                pseudonym(n / 3),
                n % 7 == 6 ? null : SampleBoards.caseId(1 + n % 9));
    }

    private static Pseudonym pseudonym(int n) {
        String letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
        return new Pseudonym(
                "P-" + letters.charAt(n % 26) + letters.charAt(n * 7 % 26) + "7XQ2MKZ" + letters.charAt(n / 26));
    }

    private static PatientInventory patient(int n, LocalDate day) {
        Sourced<String> name = new Known<>(
                "Patient Number " + (n + 1), List.of(new SourceRef(ObjectHash.of(new byte[] {1}), new Place.Line(1))));
        return new PatientInventory(
                pseudonym(n),
                Governed.released(name),
                n % 6 == 5 ? null : SampleBoards.caseId(1 + n % 9),
                List.of(
                        there(Modality.CLINICAL, 120 + n * 13, day.minusDays(3 + n)),
                        n % 4 == 1
                                ? missing(Modality.GENOMICS, n, day)
                                : there(Modality.GENOMICS, 1 + n * 5, day.minusDays(300 + n * 11L)),
                        new ModalityStatus(Modality.GERMLINE, new Presence.Absent(Missing.WITHHELD, null, "")),
                        n % 3 == 2
                                ? missing(Modality.IMAGING, n + 1, day)
                                : there(Modality.IMAGING, 1 + n % 5, day.minusDays(20 + n * 3L)),
                        there(Modality.NOTES, 4 + n % 17, day.minusDays(2 + n % 30)),
                        n % 2 == 0
                                ? missing(Modality.WEARABLES, n / 2, day)
                                : there(Modality.WEARABLES, 1_200 + n, day.minusDays(1))));
    }

    private static ModalityStatus there(Modality modality, int count, LocalDate newest) {
        return new ModalityStatus(modality, new Presence.Present(count, newest));
    }

    private static ModalityStatus missing(Modality modality, int n, LocalDate day) {
        return new ModalityStatus(modality, new Presence.Absent(WAYS.get(n % WAYS.size()), day.minusDays(n), ""));
    }
}
