package org.casebook.dataaccess.gateway;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.casebook.dataaccess.casefile.CaseId;
import org.casebook.dataaccess.casefile.Pseudonym;
import org.casebook.dataaccess.governance.AccessContext;
import org.casebook.dataaccess.governance.Action;
import org.casebook.dataaccess.governance.Governed;
import org.casebook.dataaccess.governance.Governed.Reason;
import org.casebook.dataaccess.lakehouse.Lakehouse;
import org.casebook.dataaccess.lakehouse.PermittedQuality;
import org.casebook.dataaccess.lakehouse.PermittedQuality.Kept;
import org.casebook.dataaccess.lakehouse.PermittedQuality.Run;
import org.casebook.dataaccess.lakehouse.PermittedQuality.Tally;
import org.casebook.dataaccess.quality.QualityCheck;
import org.casebook.dataaccess.quality.QualityFile;
import org.casebook.provenance.ledger.LedgerAction;

/// Checks and inventory of the lakehouse, behind the door.
final class LakehouseQualityGateway implements QualityGateway {
    private static final Counts NOTHING = new Counts(0, 0, 0);

    private final Door door;
    private final Lakehouse lakehouse;
    private final Supplier<QualityFile> declarations;
    private final ZoneId zone;

    /// @param zone in which days are told
    LakehouseQualityGateway(Door door, Lakehouse lakehouse, Supplier<QualityFile> declarations, ZoneId zone) {
        this.door = door;
        this.lakehouse = lakehouse;
        this.declarations = declarations;
        this.zone = zone;
    }

    @Override
    public Governed<Report> check(AccessContext context) {
        Governed<Long> kept = door.change(
                context,
                Action.IMPORT,
                List.of(),
                pass -> Governed.released(judge(pass, context)),
                judged -> Governed.released(new Door.Plan<>(
                        LedgerAction.COUNT,
                        Listing.QUALITY.detail(),
                        granted -> lakehouse
                                .quality()
                                .keep(
                                        judged.scope(),
                                        context.at(),
                                        declarations.get().version(),
                                        judged.tallies()))));
        return kept instanceof Governed.Withheld<Long>(Reason reason) ? Governed.withheld(reason) : latest(context);
    }

    private Judged judge(Door.Pass pass, AccessContext context) {
        PermittedQuality quality = pass.reader().quality();
        Map<String, List<Tally>> tallies = new TreeMap<>();
        for (QualityCheck check : declarations.get().checks()) {
            if (!QualityClass.withholds(pass, check)) {
                tallies.put(check.code(), quality.tallies(check, day(context), !Masking.releasesDays(pass)));
            }
        }
        return new Judged(quality.scope(), tallies);
    }

    @Override
    public Governed<Report> latest(AccessContext context) {
        return door.read(
                context, Action.IMPORT, LedgerAction.COUNT, Listing.QUALITY, pass -> Governed.released(report(pass)));
    }

    private Report report(Door.Pass pass) {
        PermittedQuality quality = pass.reader().quality();
        List<Run> runs = quality.runs();
        Map<String, Map<Long, Kept>> kept = quality.kept().stream()
                .collect(Collectors.groupingBy(Kept::check, Collectors.toMap(Kept::run, each -> each)));
        return new Report(
                declarations.get().version(),
                runs.isEmpty() ? null : runs.getLast().ran(),
                declarations.get().checks().stream()
                        .map(check -> QualityClass.withholds(pass, check)
                                ? result(check, Governed.withheld(Reason.NOT_PERMITTED), List.of())
                                : result(check, runs, kept.getOrDefault(check.code(), Map.of())))
                        .toList());
    }

    /// A run that counted no row of a check says that there was none.
    private static Result result(QualityCheck check, List<Run> runs, Map<Long, Kept> kept) {
        List<Point> trend = runs.stream()
                .map(run -> new Point(
                        run.ran(),
                        counts(run, kept).checked(),
                        counts(run, kept).failed()))
                .toList();
        Counts newest = runs.isEmpty() ? NOTHING : counts(runs.getLast(), kept);
        return result(check, Governed.released(newest), trend);
    }

    private static Counts counts(Run run, Map<Long, Kept> kept) {
        Kept counted = kept.get(run.number());
        return counted == null ? NOTHING : new Counts(counted.checked(), counted.failed(), counted.patients());
    }

    private static Result result(QualityCheck check, Governed<Counts> counts, List<Point> trend) {
        return new Result(
                check.code(), check.says(), check.table(), check.rule().kind(), check.gravity(), counts, trend);
    }

    @Override
    public Governed<Failures> failing(AccessContext context, String code) {
        return door.read(
                context,
                Action.IMPORT,
                LedgerAction.ACCESS,
                Listing.FAILING,
                pass -> declarations.get().checks().stream()
                        .filter(check -> check.code().equals(code))
                        .findFirst()
                        .map(check -> QualityClass.withholds(pass, check)
                                ? Governed.<Failures>withheld(Reason.NOT_PERMITTED)
                                : Governed.released(failures(pass, context, check)))
                        .orElseGet(() -> Governed.withheld(Reason.NOT_AVAILABLE)));
    }

    private Failures failures(Door.Pass pass, AccessContext context, QualityCheck check) {
        Map<Pseudonym, CaseId> cases = InventoryReading.newestCases(pass, context.site());
        List<FailingRow> rows =
                pass.reader().quality().failing(check, day(context), !Masking.releasesDays(pass), LISTED + 1).stream()
                        .map(row -> new FailingRow(row.item(), row.patient(), cases.get(row.patient())))
                        .toList();
        return new Failures(check.code(), rows.stream().limit(LISTED).toList(), rows.size() > LISTED);
    }

    @Override
    public Governed<Inventory> inventory(AccessContext context) {
        return door.read(
                context,
                Action.IMPORT,
                LedgerAction.COUNT,
                Listing.INVENTORY,
                pass -> Governed.released(new Inventory(
                        day(context), new InventoryReading(pass, zone).patients(context.site(), day(context)))));
    }

    private LocalDate day(AccessContext context) {
        return context.at().atZone(zone).toLocalDate();
    }

    private record Judged(String scope, Map<String, List<Tally>> tallies) {}
}
