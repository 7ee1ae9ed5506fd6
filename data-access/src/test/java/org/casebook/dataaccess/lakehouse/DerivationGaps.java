package org.casebook.dataaccess.lakehouse;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.casebook.provenance.source.ObjectHash;
import org.casebook.provenance.source.Place;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.json.JsonMapper;

/// Walks from every row of gold of a home to its bytes, for tests, and names each row that does not arrive: table by
/// table with one statement each, and each object once.
public final class DerivationGaps {
    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> COMPUTED = List.of("timeline_event", "wearable_window");

    private final List<String> gaps = new ArrayList<>();
    private final Connection connection;
    private long walked;

    private DerivationGaps(Connection connection) {
        this.connection = connection;
    }

    /// What is missing, and how many places were walked to.
    public record Found(List<String> gaps, long walked) {}

    /// The gaps of a home, which must not be open.
    ///
    /// @param broken a statement that makes a gap first and is taken back, empty for none
    public static Found of(Path demoHome, String broken) throws IOException, SQLException {
        Home home = Home.openDemo(demoHome);
        Dialect dialect = new H2Dialect();
        try (Connection connection =
                DriverManager.getConnection(dialect.url(home.folder()), dialect.user(), dialect.password(home.key()))) {
            connection.setAutoCommit(false);
            if (!broken.isEmpty()) {
                try (Statement statement = connection.createStatement()) {
                    statement.execute(broken);
                }
            }
            DerivationGaps walk = new DerivationGaps(connection);
            walk.activities();
            walk.derived();
            walk.places(new ObjectStore(home.folder().objects(), home.key()));
            connection.rollback();
            return new Found(List.copyOf(walk.gaps), walk.walked);
        }
    }

    private static String sources() {
        List<String> all = new ArrayList<>();
        SilverTables.all().forEach(table -> all.add("select item_id, object_hash, place from silver." + table.name()));
        all.add("select item_id, object_hash, place from gold.item_source");
        return String.join(" union all ", all);
    }

    /// Each object that anything comes from was read by something named and versioned, and so was each patient.
    private void activities() throws SQLException {
        find(
                "no activity read its object",
                "select distinct s.item_id from (" + sources() + ") s where not exists"
                        + " (select 1 from governance.activity a join bronze.object o on o.object_hash = a.object_hash"
                        + " where a.object_hash = s.object_hash and a.name <> '' and a.version <> '')");
        find(
                "nothing computed its patient",
                "select p.pseudonym from governance.patient p where not exists"
                        + " (select 1 from governance.activity a where a.pseudonym = p.pseudonym and a.name = 'gold'"
                        + " and a.version <> '')");
    }

    /// What was computed has its sources, of which the first is the one in its row.
    private void derived() throws SQLException {
        for (String table : COMPUTED) {
            find(
                    "has no source",
                    "select t.item_id from gold." + table + " t where not exists"
                            + " (select 1 from gold.item_source s where s.item_id = t.item_id and s.pseudonym = t.pseudonym"
                            + " and s.ordinal = 1 and s.object_hash = t.object_hash and s.place = t.place)");
        }
        find(
                "is the source of nothing",
                "select s.item_id from gold.item_source s where not exists"
                        + " (select 1 from gold.timeline_event t where t.item_id = s.item_id)"
                        + " and not exists (select 1 from gold.wearable_window t where t.item_id = s.item_id)");
        find(
                "is the tier of no variant",
                "select t.item_id from gold.variant_tier t where not exists"
                        + " (select 1 from gold.variant v where v.item_id = t.item_id and v.pseudonym = t.pseudonym)");
        find(
                "is a thumbnail of nobody's images",
                "select t.series_id from gold.thumbnail t where not exists"
                        + " (select 1 from gold.imaging_instance i where i.pseudonym = t.pseudonym)");
        find(
                "has features of nothing",
                "select b.pseudonym from gold.feature_block b where not exists"
                        + " (select 1 from governance.identifier i join bronze.object_subject o"
                        + " on o.identifier_id = i.identifier_id where i.pseudonym = b.pseudonym)");
    }

    private void find(String gap, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            while (found.next()) {
                gaps.add(found.getString(1) + " " + gap);
            }
        }
    }

    private void places(ObjectStore store) throws SQLException, IOException {
        Map<ObjectHash, Map<String, String>> places = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sources())) {
            while (found.next()) {
                places.computeIfAbsent(new ObjectHash(found.getString(2)), hash -> new TreeMap<>())
                        .put(found.getString(3), found.getString(1));
            }
        }
        for (Map.Entry<ObjectHash, Map<String, String>> object : places.entrySet()) {
            byte[] bytes = bytes(store, object.getKey());
            if (!ObjectHash.of(bytes).equals(object.getKey())) {
                object.getValue().values().forEach(item -> gaps.add(item + " comes from bytes that are not there"));
                continue;
            }
            Read read = new Read(bytes);
            object.getValue().forEach((place, item) -> {
                walked++;
                if (!read.has(Place.parse(place))) {
                    gaps.add(item + " comes from a place that is not there: " + place);
                }
            });
        }
    }

    private static byte[] bytes(ObjectStore store, ObjectHash hash) {
        try (InputStream in = store.open(hash)) {
            return in.readAllBytes();
        } catch (IOException e) {
            return new byte[0];
        }
    }

    /// One object, read at most once in each way.
    private static final class Read {
        private final byte[] bytes;
        private final String text;
        private final long lines;
        private final Set<String> pointers = new HashSet<>(Set.of(""));

        Read(byte[] bytes) throws IOException {
            this.bytes = bytes;
            this.text = new String(clear(bytes), StandardCharsets.UTF_8);
            this.lines = text.lines().count();
            if (text.startsWith("{")) {
                readPointers();
            }
        }

        /// A file may break off; what stands before that is there.
        private void readPointers() {
            try (JsonParser parser = JSON.createParser(text)) {
                while (parser.nextToken() != null) {
                    pointers.add(parser.streamReadContext().pathAsPointer().toString());
                }
            } catch (JacksonException e) {
                pointers.remove("");
            }
        }

        private static byte[] clear(byte[] bytes) throws IOException {
            boolean gzip = bytes.length > 2 && (bytes[0] & 0xff) == 0x1f && (bytes[1] & 0xff) == 0x8b;
            if (!gzip) {
                return bytes;
            }
            try (InputStream in = new GZIPInputStream(new BufferedInputStream(new ByteArrayInputStream(bytes)))) {
                return in.readAllBytes();
            }
        }

        boolean has(Place place) {
            return switch (place) {
                case Place.Whole whole -> bytes.length > 0;
                case Place.Line(long number) -> number <= lines;
                case Place.CharSpan(int start, int end) -> end <= text.length();
                case Place.JsonPointer(String pointer) -> pointers.contains(pointer);
                case Place.RecordNumber(long number) -> number <= bytes.length;
                case Place.DicomTag tag -> text.startsWith("DICM", Math.min(128, text.length())) || bytes.length > 132;
            };
        }
    }
}
