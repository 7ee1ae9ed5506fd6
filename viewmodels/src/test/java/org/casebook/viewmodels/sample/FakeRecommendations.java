package org.casebook.viewmodels.sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.casebook.dataaccess.casefile.CaseId;
import org.casebook.dataaccess.gateway.RecommendationGateway;
import org.casebook.dataaccess.governance.AccessContext;
import org.casebook.dataaccess.governance.Governed;

/// Keeps versions in memory. The researcher may not sign.
public final class FakeRecommendations implements RecommendationGateway {
    private final Map<CaseId, List<Version>> versions = new HashMap<>();

    FakeRecommendations() {}

    @Override
    public Governed<List<Version>> versions(AccessContext context, CaseId id) {
        return Governed.released(List.copyOf(kept(id)).reversed());
    }

    @Override
    public Governed<Version> save(AccessContext context, CaseId id, Draft draft) {
        List<Version> kept = kept(id);
        Version version = new Version(id, kept.size() + 1, draft, context.user(), context.at(), null, null);
        kept.add(version);
        return Governed.released(version);
    }

    @Override
    public Governed<Version> sign(AccessContext context, CaseId id, int version) {
        List<Version> kept = kept(id);
        if (!context.roles().contains("oncologist") || version != kept.size()) {
            return Governed.withheld(Governed.Reason.NOT_PERMITTED);
        }
        Version last = kept.getLast();
        Version signed = new Version(id, version, last.draft(), last.author(), last.at(), context.user(), context.at());
        kept.set(version - 1, signed);
        return Governed.released(signed);
    }

    private List<Version> kept(CaseId id) {
        return versions.computeIfAbsent(id, _ -> new ArrayList<>());
    }
}
