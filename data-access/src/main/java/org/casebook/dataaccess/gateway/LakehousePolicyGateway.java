package org.casebook.dataaccess.gateway;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.casebook.dataaccess.casefile.ItemId;
import org.casebook.dataaccess.casefile.Labels;
import org.casebook.dataaccess.casefile.Pseudonym;
import org.casebook.dataaccess.governance.AccessContext;
import org.casebook.dataaccess.governance.AccessDecision;
import org.casebook.dataaccess.governance.AccessPolicy;
import org.casebook.dataaccess.governance.Action;
import org.casebook.dataaccess.governance.Classification;
import org.casebook.dataaccess.governance.DecisionChange;
import org.casebook.dataaccess.governance.Governed;
import org.casebook.dataaccess.governance.Governed.Reason;
import org.casebook.dataaccess.governance.PolicyFile;
import org.casebook.dataaccess.governance.Purpose;
import org.casebook.dataaccess.governance.RowPredicate;
import org.casebook.dataaccess.governance.User;
import org.casebook.provenance.ledger.LedgerAction;

/// The policy, explained and compared behind the door.
final class LakehousePolicyGateway implements PolicyGateway {
    /// Counts below it are not told to who may not see everyone.
    static final long SMALL = 10;

    private final Door door;
    private final AccessPolicy policy;
    private final List<User> users;

    LakehousePolicyGateway(Door door, AccessPolicy policy, List<User> users) {
        this.door = door;
        this.policy = policy;
        this.users = List.copyOf(users);
    }

    @Override
    public Rights rights(AccessContext context) {
        AccessDecision decision = policy.decide(context).effective();
        return new Rights(
                decision.rule(),
                policy.version(),
                policy.hash(),
                Arrays.stream(Action.values()).filter(decision::allows).toList(),
                PatientsReading.unasked(decision.patients()),
                Arrays.stream(Classification.values())
                        .map(each -> new Column(each, decision.on(each)))
                        .toList(),
                decision.highest(),
                decision.sensitivities().stream().sorted().toList());
    }

    @Override
    public Governed<Explanation> explain(AccessContext context, Pseudonym patient) {
        return explain(
                context,
                patient.text(),
                pass -> pass.reader().isThere(patient)
                        ? Optional.of(new Explanation(
                                patient,
                                null,
                                null,
                                null,
                                null,
                                Labels.NORMAL,
                                new PatientsReading(pass, patient).part()))
                        : Optional.empty());
    }

    @Override
    public Governed<Explanation> explain(AccessContext context, ItemId item) {
        return explain(
                context,
                item.text(),
                pass -> FoundItem.of(pass.reader(), item)
                        .filter(found -> !pass.withholds(found.classification()))
                        .map(found -> new Explanation(
                                found.patient(),
                                item,
                                found.label(),
                                found.classification(),
                                pass.decision().on(found.classification()),
                                found.labels(),
                                new PatientsReading(pass, found.patient()).part())));
    }

    private Governed<Explanation> explain(AccessContext context, String subject, Finding finding) {
        return door.read(
                context,
                Action.VIEW,
                LedgerAction.ACCESS,
                List.of(subject),
                pass -> finding.in(pass)
                        .map(Governed::released)
                        .orElseGet(() -> Governed.withheld(Reason.NOT_AVAILABLE)));
    }

    @Override
    public Governed<Comparison> compare(AccessContext context, PolicyFile before, PolicyFile after) {
        return door.read(
                context,
                Action.AUDIT,
                LedgerAction.COUNT,
                List.of(),
                Map.of("before", before.hash(), "after", after.hash()),
                pass -> Governed.released(new Comparison(
                        before.hash(), after.hash(), users.size(), changes(pass, context, before, after))));
    }

    private List<Change> changes(Door.Pass pass, AccessContext context, PolicyFile before, PolicyFile after) {
        List<Change> changes = new ArrayList<>();
        for (User user : users) {
            for (Purpose purpose : Purpose.values()) {
                AccessContext asked = AccessContext.of(user, purpose, context.at());
                AccessDecision now = before.decide(asked).effective();
                AccessDecision then = after.decide(asked).effective();
                DecisionChange rights = DecisionChange.of(now, then);
                boolean samePatients = now.patients().equals(then.patients());
                if (!samePatients || !rights.isNothing()) {
                    changes.add(new Change(
                            user.id(),
                            user.roles(),
                            purpose,
                            rights,
                            samePatients ? Governed.released(0L) : count(pass, then, now),
                            samePatients ? Governed.released(0L) : count(pass, now, then)));
                }
            }
        }
        return changes;
    }

    /// Patients of one decision and not of the other, among those whom the asker may see. A small count could tell
    /// of one of them what the asker may not see, a site or a consent; so it is told only to who may see everyone.
    /// Of two predicates that are written differently none is a small count too.
    private static Governed<Long> count(Door.Pass pass, AccessDecision in, AccessDecision notIn) {
        long count = pass.reader().count(in.patients(), notIn.patients());
        boolean told = count >= SMALL || pass.decision().patients() instanceof RowPredicate.Everyone;
        return told ? Governed.released(count) : new Governed.Masked<>(SMALL, "below");
    }

    /// Looks for something inside a scope.
    private interface Finding {
        Optional<Explanation> in(Door.Pass pass);
    }
}
