package org.casebook.viewmodels.sample;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.casebook.dataaccess.casefile.CaseId;
import org.casebook.dataaccess.casefile.ItemId;
import org.casebook.dataaccess.casefile.ItemKind;
import org.casebook.dataaccess.gateway.RecommendationGateway;
import org.casebook.dataaccess.governance.AccessContext;
import org.casebook.dataaccess.governance.Governed;
import org.casebook.dataaccess.governance.UserId;

/// Keeps versions in memory. Oncologists write and sign, the coordinator reads, nobody else does either.
public final class FakeRecommendations implements RecommendationGateway {
    private final Map<CaseId, List<Version>> versions = new HashMap<>();
    private boolean broken;

    FakeRecommendations() {}

    /// Every call fails from now on, or no longer.
    public void breakDown(boolean now) {
        broken = now;
    }

    /// A version that somebody else saved.
    public void write(CaseId id, String author, Draft draft) {
        List<Version> kept = kept(id);
        kept.add(new Version(
                id,
                kept.size() + 1,
                draft,
                new UserId(author),
                SampleBoards.NOW.minus(Duration.ofHours(5)),
                null,
                null));
    }

    /// Three versions on the complete case: a first text, one with evidence, one with dissent.
    public void writeThree() {
        ItemId variant = SampleCases.complete()
                .somatic()
                .visible()
                .orElseThrow()
                .getFirst()
                .id();
        ItemId note = SampleCases.complete()
                .notes()
                .visible()
                .orElseThrow()
                .getFirst()
                .id();
        String text = "Platinum doublet (carboplatin and pemetrexed), four cycles. Irradiate L3 first.";
        String reason = "Progression under osimertinib with EGFR C797S; pain at L3.";
        write(SampleCases.COMPLETE, "oncologist", new Draft("Platinum doublet again.", "", List.of(), List.of()));
        write(SampleCases.COMPLETE, "oncologist", new Draft(text, reason, List.of(variant), List.of()));
        write(
                SampleCases.COMPLETE,
                "oncologist",
                new Draft(
                        text,
                        reason,
                        List.of(variant, note, SampleSource.id(ItemKind.VARIANT, "seen-by-others")),
                        List.of(new Dissent("Radiation oncologist", "Systemic treatment first: the pain is mild."))));
    }

    /// What is kept on a case, oldest first.
    public List<Version> all(CaseId id) {
        return List.copyOf(kept(id));
    }

    @Override
    public Governed<List<Version>> versions(AccessContext context, CaseId id) {
        check();
        return mayWrite(context) || context.roles().contains("coordinator")
                ? Governed.released(List.copyOf(kept(id)).reversed())
                : Governed.withheld(Governed.Reason.NOT_PERMITTED);
    }

    @Override
    public boolean mayWrite(AccessContext context) {
        return context.roles().contains("oncologist");
    }

    @Override
    public Governed<Outcome> save(AccessContext context, CaseId id, int base, Draft draft) {
        check();
        List<Version> kept = kept(id);
        if (!mayWrite(context)) {
            return Governed.withheld(Governed.Reason.NOT_PERMITTED);
        }
        if (base != kept.size()) {
            return Governed.released(new Outcome.Overtaken(kept.size()));
        }
        Version version = new Version(id, base + 1, draft, context.user(), context.at(), null, null);
        kept.add(version);
        return Governed.released(new Outcome.Kept(version));
    }

    @Override
    public Governed<Outcome> sign(AccessContext context, CaseId id, int version) {
        check();
        List<Version> kept = kept(id);
        if (!mayWrite(context)) {
            return Governed.withheld(Governed.Reason.NOT_PERMITTED);
        }
        if (version != kept.size() || kept.getLast().signed()) {
            return Governed.released(new Outcome.Overtaken(kept.size()));
        }
        Version last = kept.getLast();
        Version signed = new Version(id, version, last.draft(), last.author(), last.at(), context.user(), context.at());
        kept.set(version - 1, signed);
        return Governed.released(new Outcome.Kept(signed));
    }

    private void check() {
        if (broken) {
            throw new IllegalStateException("fake recommendation gateway was told to fail");
        }
    }

    private List<Version> kept(CaseId id) {
        return versions.computeIfAbsent(id, _ -> new ArrayList<>());
    }
}
