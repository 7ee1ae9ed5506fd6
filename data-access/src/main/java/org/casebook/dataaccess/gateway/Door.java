package org.casebook.dataaccess.gateway;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.casebook.dataaccess.casefile.Pseudonym;
import org.casebook.dataaccess.governance.AccessContext;
import org.casebook.dataaccess.governance.AccessDecision;
import org.casebook.dataaccess.governance.AccessPolicy;
import org.casebook.dataaccess.governance.Action;
import org.casebook.dataaccess.governance.Classification;
import org.casebook.dataaccess.governance.ColumnRule;
import org.casebook.dataaccess.governance.Governed;
import org.casebook.dataaccess.governance.Governed.Reason;
import org.casebook.dataaccess.lakehouse.Lakehouse;
import org.casebook.dataaccess.lakehouse.PermittedReader;
import org.casebook.dataaccess.lakehouse.Scope;
import org.casebook.provenance.ledger.Ledger;
import org.casebook.provenance.ledger.LedgerAction;
import org.casebook.provenance.ledger.LedgerDraft;
import org.casebook.provenance.ledger.LedgerEntry;
import org.casebook.provenance.ledger.LedgerOutcome;
import org.casebook.provenance.source.ObjectHash;

/// The steps that every answer passes: decide, read inside the scope, write the ledger entry, then answer.
/// When the entry cannot be written, the answer is lost and an exception leaves in its place.
final class Door {
    private final AccessPolicy policy;
    private final Lakehouse lakehouse;
    private final Ledger ledger;
    private final ZoneId zone;

    /// @param zone in which "today" is told for care teams and consents
    Door(AccessPolicy policy, Lakehouse lakehouse, Ledger ledger, ZoneId zone) {
        this.policy = policy;
        this.lakehouse = lakehouse;
        this.ledger = ledger;
        this.zone = zone;
    }

    /// Reads through the door.
    ///
    /// @param about identifiers that the entry names
    <T> Governed<T> read(
            AccessContext context,
            Action action,
            LedgerAction entry,
            List<String> about,
            Function<Pass, Governed<T>> read) {
        return read(context, action, entry, about, Map.of(), read);
    }

    /// Reads a list as a whole; the entry names the list and nothing on it.
    <T> Governed<T> read(
            AccessContext context, Action action, LedgerAction entry, Listing list, Function<Pass, Governed<T>> read) {
        return read(context, action, entry, List.of(), list.detail(), read);
    }

    /// Reads through the door.
    ///
    /// @param about identifiers that the entry names
    /// @param detail codes for the entry, by name
    <T> Governed<T> read(
            AccessContext context,
            Action action,
            LedgerAction entry,
            List<String> about,
            Map<String, String> detail,
            Function<Pass, Governed<T>> read) {
        AccessDecision decision = policy.decide(context);
        if (!decision.allows(action)) {
            deny(context, decision, about, action, detail);
            return Governed.withheld(Reason.NOT_PERMITTED);
        }
        Governed<T> answer = lakehouse.read(scope(context, decision), reader -> read.apply(new Pass(decision, reader)));
        boolean denied = answer instanceof Governed.Withheld<T>;
        record(
                context,
                decision,
                denied ? LedgerAction.DENIAL : entry,
                about,
                denied ? LedgerOutcome.DENIED : LedgerOutcome.ALLOWED,
                action.name(),
                detail);
        return answer;
    }

    /// Reads what leaves the program while it is read: here the entry comes first, whatever comes of it.
    ///
    /// @param about identifiers that the entry names
    /// @param detail codes for the entry, by name
    <T> Governed<T> readOut(
            AccessContext context,
            Action action,
            LedgerAction entry,
            List<String> about,
            Map<String, String> detail,
            Function<Pass, T> read) {
        AccessDecision decision = policy.decide(context);
        if (!decision.allows(action)) {
            deny(context, decision, about, action, detail);
            return Governed.withheld(Reason.NOT_PERMITTED);
        }
        record(context, decision, entry, about, LedgerOutcome.ALLOWED, action.name(), detail);
        return Governed.released(
                lakehouse.read(scope(context, decision), reader -> read.apply(new Pass(decision, reader))));
    }

    /// Changes something about items, or lets them out, where that depends on what the user may see: it is
    /// looked for inside the scope, then the entry is written, and only then it is done. What is not there
    /// to be seen is a denial.
    ///
    /// @param find what it is to be done to
    /// @param plan what to do with that and how the ledger calls it
    <F, T> Governed<T> change(
            AccessContext context,
            Action action,
            List<String> about,
            Function<Pass, Governed<F>> find,
            Function<F, Governed<Plan<T>>> plan) {
        AccessDecision decision = policy.decide(context);
        Governed<F> found = decision.allows(action)
                ? lakehouse.read(scope(context, decision), reader -> find.apply(new Pass(decision, reader)))
                : Governed.withheld(Reason.NOT_PERMITTED);
        Governed<Plan<T>> planned = found instanceof Governed.Withheld<F>(Reason reason)
                ? Governed.withheld(reason)
                : plan.apply(found.visible().orElseThrow());
        if (planned instanceof Governed.Withheld<Plan<T>>) {
            deny(context, decision, about, action, Map.of());
        }
        return planned.map(allowed -> {
            LedgerEntry written = record(
                    context, decision, allowed.entry(), about, LedgerOutcome.ALLOWED, action.name(), allowed.detail());
            return allowed.act().apply(new Granted(decision, written.sequence()));
        });
    }

    /// Whether the policy grants a right; nothing is read and nothing recorded.
    boolean allows(AccessContext context, Action action, Classification released) {
        AccessDecision decision = policy.decide(context);
        return decision.allows(action) && decision.on(released) == ColumnRule.RELEASE;
    }

    private Scope scope(AccessContext context, AccessDecision decision) {
        return Scope.of(decision, context.at().atZone(zone).toLocalDate());
    }

    /// Does something through the door that changes the home: the entry comes first.
    <T> Governed<T> act(
            AccessContext context,
            Action action,
            LedgerAction entry,
            List<String> about,
            Function<Granted, Governed<T>> act) {
        return act(context, action, entry, about, Map.of(), act);
    }

    /// The same with a list as a whole.
    <T> Governed<T> act(
            AccessContext context,
            Action action,
            LedgerAction entry,
            Listing list,
            Function<Granted, Governed<T>> act) {
        return act(context, action, entry, List.of(), list.detail(), act);
    }

    /// The same with codes for the entry, by name.
    <T> Governed<T> act(
            AccessContext context,
            Action action,
            LedgerAction entry,
            List<String> about,
            Map<String, String> detail,
            Function<Granted, Governed<T>> act) {
        AccessDecision decision = policy.decide(context);
        boolean allowed = decision.allows(action);
        LedgerEntry written = record(
                context,
                decision,
                allowed ? entry : LedgerAction.DENIAL,
                about,
                allowed ? LedgerOutcome.ALLOWED : LedgerOutcome.DENIED,
                action.name(),
                detail);
        return allowed ? act.apply(new Granted(decision, written.sequence())) : Governed.withheld(Reason.NOT_PERMITTED);
    }

    /// Whom a granted act may name on its way; the entry of the act stands for it.
    Supplier<List<Pseudonym>> permitted(AccessContext context, AccessDecision decision) {
        Scope scope = Scope.of(decision, context.at().atZone(zone).toLocalDate());
        return () -> lakehouse.read(scope, PermittedReader::patients);
    }

    private void deny(
            AccessContext context,
            AccessDecision decision,
            List<String> about,
            Action action,
            Map<String, String> detail) {
        record(context, decision, LedgerAction.DENIAL, about, LedgerOutcome.DENIED, action.name(), detail);
    }

    private LedgerEntry record(
            AccessContext context,
            AccessDecision decision,
            LedgerAction action,
            List<String> about,
            LedgerOutcome outcome,
            String right,
            Map<String, String> detail) {
        return ledger.append(LedgerDraft.of(
                        context.user().text(),
                        context.roles().stream().sorted().toList(),
                        context.purpose().name(),
                        new ObjectHash(decision.policyHash()),
                        action,
                        outcome)
                .about(about)
                .with(detail)
                .with("right", right)
                .with("rule", decision.rule()));
    }

    /// A granted read: the decision, and a reader that sees only what it grants.
    record Pass(AccessDecision decision, PermittedReader reader) {
        /// Releases, masks or withholds a value by the class of its column.
        <T> Governed<T> govern(Classification classification, T value, Function<T, Governed<T>> mask) {
            ColumnRule rule = decision.on(classification);
            return switch (rule) {
                case RELEASE -> Governed.released(value);
                case MASK -> mask.apply(value);
                case WITHHOLD -> Governed.withheld(Reason.NOT_PERMITTED);
            };
        }

        boolean withholds(Classification classification) {
            return decision.on(classification) == ColumnRule.WITHHOLD;
        }
    }

    /// What is to be done, and how the ledger calls it.
    ///
    /// @param detail codes for the entry, by name
    record Plan<T>(LedgerAction entry, Map<String, String> detail, Function<Granted, T> act) {
        Plan {
            detail = Map.copyOf(detail);
        }
    }

    /// A granted act and the ledger entry that records it.
    record Granted(AccessDecision decision, long sequence) {}
}
