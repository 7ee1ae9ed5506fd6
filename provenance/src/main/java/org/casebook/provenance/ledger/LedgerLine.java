package org.casebook.provenance.ledger;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.casebook.provenance.ProvenanceException.ErrorCode;
import org.casebook.provenance.source.ObjectHash;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The written form of entries and heads: one JSON object without white space, in UTF-8, without the newline.
/// There is exactly one way to write an entry, and nothing else is read: so no byte of a line can change unseen.
final class LedgerLine {
    /// Longest line in bytes, newline not counted. The longest draft of letters from any script stays below it.
    static final int MAX_BYTES = 16 << 20;

    private static final JsonMapper JSON = JsonMapper.shared();

    private LedgerLine() {}

    static byte[] write(LedgerEntry entry) {
        ObjectNode node = JSON.createObjectNode()
                .put("sequence", entry.sequence())
                .put("at", entry.at().toString())
                .put("actor", entry.actor());
        putAll(node.putArray("roles"), entry.roles());
        node.put("action", entry.action().name()).put("purpose", entry.purpose());
        putAll(node.putArray("subjects"), entry.subjects());
        node.put("outcome", entry.outcome().name());
        ObjectNode detail = node.putObject("detail");
        entry.detail().forEach(detail::put);
        node.put("policy", entry.policyHash().hex())
                .put("previous", entry.previous().hex())
                .put("hash", entry.hash().hex());
        return JSON.writeValueAsBytes(node);
    }

    static byte[] write(LedgerCheckpoint checkpoint) {
        ObjectNode node = JSON.createObjectNode()
                .put("sequence", checkpoint.head().sequence())
                .put("hash", checkpoint.head().hash().hex());
        LedgerSeal seal = checkpoint.seal();
        if (seal != null) {
            node.put("key", seal.key().hex()).put("signature", seal.signature());
        }
        return JSON.writeValueAsBytes(node);
    }

    /// Reads what [#write(LedgerEntry)] wrote; whether its hash fits is not looked at.
    ///
    /// @throws LedgerException when it wrote something else
    static LedgerEntry readEntry(byte[] line) {
        JsonNode node = parse(line);
        try {
            LedgerDraft draft = new LedgerDraft(
                    text(node, "actor"),
                    texts(node.path("roles")),
                    LedgerAction.valueOf(text(node, "action")),
                    text(node, "purpose"),
                    texts(node.path("subjects")),
                    LedgerOutcome.valueOf(text(node, "outcome")),
                    detail(node.path("detail")),
                    new ObjectHash(text(node, "policy")));
            LedgerEntry entry = new LedgerEntry(
                    node.path("sequence").asLong(0),
                    Instant.parse(text(node, "at")),
                    draft,
                    new EntryHash(text(node, "previous")),
                    new EntryHash(text(node, "hash")));
            requireSame(line, write(entry));
            return entry;
        } catch (IllegalArgumentException | DateTimeException | JacksonException e) {
            throw unreadable("it is not an entry", e);
        }
    }

    /// Reads what [#write(LedgerCheckpoint)] wrote; whether its signature fits is not looked at.
    ///
    /// @throws LedgerException when it wrote something else
    static LedgerCheckpoint readCheckpoint(byte[] line) {
        JsonNode node = parse(line);
        try {
            LedgerCheckpoint checkpoint = new LedgerCheckpoint(
                    new LedgerHead(node.path("sequence").asLong(-1), new EntryHash(text(node, "hash"))),
                    node.has("key") ? new LedgerSeal(new LedgerKey(text(node, "key")), text(node, "signature")) : null);
            requireSame(line, write(checkpoint));
            return checkpoint;
        } catch (IllegalArgumentException | JacksonException e) {
            throw unreadable("it is not the end of a ledger", e);
        }
    }

    private static JsonNode parse(byte[] line) {
        if (line.length > MAX_BYTES) {
            throw new LedgerException(
                    ErrorCode.LEDGER_UNREADABLE,
                    "it is longer than %d bytes, the most a line has".formatted(MAX_BYTES));
        }
        try {
            return JSON.readTree(line);
        } catch (JacksonException e) {
            throw unreadable("it is not JSON", e);
        }
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asString("");
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(value -> value.asString("")).toList();
    }

    private static SortedMap<String, String> detail(JsonNode object) {
        SortedMap<String, String> detail = new TreeMap<>();
        object.properties()
                .forEach(property ->
                        detail.put(property.getKey(), property.getValue().asString("")));
        return detail;
    }

    private static void putAll(ArrayNode array, List<String> texts) {
        texts.forEach(array::add);
    }

    private static void requireSame(byte[] line, byte[] rewritten) {
        if (!Arrays.equals(line, rewritten)) {
            throw new LedgerException(ErrorCode.LEDGER_UNREADABLE, "it is not written the way the ledger writes it");
        }
    }

    private static LedgerException unreadable(String what, RuntimeException cause) {
        return new LedgerException(ErrorCode.LEDGER_UNREADABLE, what, cause);
    }
}
