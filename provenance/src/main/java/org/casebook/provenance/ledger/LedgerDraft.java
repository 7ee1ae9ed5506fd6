package org.casebook.provenance.ledger;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.casebook.provenance.source.ObjectHash;

/// What an entry says, before the ledger gives it its number, time and hash.
///
/// Every text is a code or an identifier: 1 to 200 characters, no white space, no control characters. So a sentence,
/// and with it a name or a finding, cannot be written here by mistake.
///
/// @param actor the user's identifier, a pseudonym where the site wants one
/// @param roles the roles in force, at most 64; may be empty
/// @param purpose a PurposeOfUse code, for instance `TREAT`; Source: HL7 v3 PurposeOfUse
/// @param subjects identifiers of the items concerned, at most 10,000; empty when it concerns none
/// @param detail codes and counts by name, sorted, at most 64; for instance `withheld` → `3`
/// @param policyHash the hash of the policy text that decided; that of zero bytes when there was none
public record LedgerDraft(
        String actor,
        List<String> roles,
        LedgerAction action,
        String purpose,
        List<String> subjects,
        LedgerOutcome outcome,
        SortedMap<String, String> detail,
        ObjectHash policyHash) {

    static final int MAX_CODE = 200;
    static final int MAX_ROLES = 64;
    static final int MAX_SUBJECTS = 10_000;
    static final int MAX_DETAILS = 64;

    private static final char DELETE = 0x7f;

    // Unassigned code points and lone surrogates are in none of these classes, so the UTF-8 form is always exact.
    private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{M}\\p{N}\\p{P}\\p{S}]+");

    /// @throws IllegalArgumentException when a text is no code or a list is too long
    public LedgerDraft {
        roles = List.copyOf(roles);
        subjects = List.copyOf(subjects);
        detail = Collections.unmodifiableSortedMap(new TreeMap<>(detail));
        requireAtMost("roles", roles, MAX_ROLES);
        requireAtMost("subjects", subjects, MAX_SUBJECTS);
        requireAtMost("detail", detail.keySet(), MAX_DETAILS);
        requireCode("actor", actor);
        requireCode("purpose", purpose);
        roles.forEach(role -> requireCode("role", role));
        subjects.forEach(subject -> requireCode("subject", subject));
        detail.forEach((name, value) -> {
            requireCode("detail name", name);
            requireCode("detail value", value);
        });
    }

    /// A draft about no item and without detail; add them with [#about(List)] and [#with(String, String)].
    public static LedgerDraft of(
            String actor,
            List<String> roles,
            String purpose,
            ObjectHash policyHash,
            LedgerAction action,
            LedgerOutcome outcome) {
        return new LedgerDraft(
                actor, roles, action, purpose, List.of(), outcome, Collections.emptySortedMap(), policyHash);
    }

    /// The same about these items.
    public LedgerDraft about(List<String> items) {
        return new LedgerDraft(actor, roles, action, purpose, items, outcome, detail, policyHash);
    }

    /// The same about these items.
    public LedgerDraft about(String... items) {
        return about(List.of(items));
    }

    /// The same with one more code.
    public LedgerDraft with(String name, String value) {
        SortedMap<String, String> more = new TreeMap<>(detail);
        more.put(name, value);
        return new LedgerDraft(actor, roles, action, purpose, subjects, outcome, more, policyHash);
    }

    /// The same with one more count.
    public LedgerDraft with(String name, long count) {
        return with(name, Long.toString(count));
    }

    /// The same with these codes added.
    public LedgerDraft with(Map<String, String> codes) {
        SortedMap<String, String> more = new TreeMap<>(detail);
        more.putAll(codes);
        return new LedgerDraft(actor, roles, action, purpose, subjects, outcome, more, policyHash);
    }

    private static void requireAtMost(String name, Collection<?> values, int most) {
        if (values.size() > most) {
            throw new IllegalArgumentException(
                    "%s has %d values, must be at most %d".formatted(name, values.size(), most));
        }
    }

    /// Nearly every code is plain ASCII, and a walk over a long ledger looks at ten in each entry.
    private static boolean isCode(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) <= ' ' || text.charAt(at) >= DELETE) {
                return CODE.matcher(text).matches();
            }
        }
        return !text.isEmpty();
    }

    private static void requireCode(String name, String text) {
        if (text.length() > MAX_CODE || !isCode(text)) {
            throw new IllegalArgumentException(
                    "%s is %d characters, must be 1 to %d without white space or control characters"
                            .formatted(name, text.length(), MAX_CODE));
        }
    }

    /// Action, outcome and number of items; no identifiers.
    @Override
    public String toString() {
        return "LedgerDraft[%s %s, %d items]".formatted(action, outcome, subjects.size());
    }
}
