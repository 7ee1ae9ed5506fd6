package org.casebook.viewmodels.accesslog;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.casebook.dataaccess.gateway.AuditGateway.Entry;
import org.casebook.viewmodels.panel.Mark;
import org.casebook.viewmodels.text.Texts;

/// One entry of the ledger as a row.
///
/// @param sequence base 1
/// @param purpose in words
/// @param about identifiers, separated by commas; in words where it names none
/// @param detail codes and counts
/// @param policy the hash of the policy that decided, hexadecimal
public record LogRow(
        long sequence,
        Instant at,
        String when,
        String user,
        String action,
        String purpose,
        String about,
        Mark outcome,
        String detail,
        String policy) {
    private static final Texts TEXTS = Texts.of("accesslog");
    private static final int SHORT = 8;
    private static final Pattern READ = Pattern.compile("(?:^| )read=(\\S+)");

    static LogRow of(Entry entry, ZoneId zone) {
        return new LogRow(
                entry.sequence(),
                entry.at(),
                Texts.time(entry.at(), zone),
                entry.user(),
                TEXTS.code("action", entry.action()),
                TEXTS.code("purpose", entry.purpose()),
                about(entry),
                new Mark(
                        entry.outcome().toLowerCase(Locale.ROOT),
                        TEXTS.code("outcome", entry.outcome()),
                        TEXTS.code("outcome.meaning", entry.outcome())),
                READ.matcher(entry.detail())
                        .replaceFirst("")
                        .strip()
                        .replace('=', ' ')
                        .replace(" rule", ", rule"),
                entry.policyHash());
    }

    /// A list that was read is named; other acts without an item are about what they do in general.
    private static String about(Entry entry) {
        if (!entry.items().isEmpty()) {
            return String.join(", ", entry.items());
        }
        Matcher list = READ.matcher(entry.detail());
        if (list.find()) {
            return TEXTS.code("about.read", list.group(1));
        }
        String key = "about." + entry.action();
        return TEXTS.containsKey(key) ? TEXTS.getString(key) : TEXTS.say("about");
    }

    /// The beginning of the hash, enough to tell policies apart.
    public String shortPolicy() {
        return policy.substring(0, Math.min(SHORT, policy.length()));
    }

    boolean holds(List<String> words) {
        String all = String.join("\n", cells()).toLowerCase(Locale.ROOT);
        return words.stream().allMatch(all::contains);
    }

    /// What a file has of it, in the order of [#heads()].
    List<String> cells() {
        return List.of(
                Long.toString(sequence), at.toString(), user, action, purpose, about, outcome.word(), detail, policy);
    }

    static List<String> heads() {
        return Stream.of("number", "when", "user", "action", "purpose", "items", "outcome", "detail", "policy")
                .map(TEXTS::getString)
                .toList();
    }
}
