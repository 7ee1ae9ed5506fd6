package org.casebook.dataaccess.lakehouse;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.sql.Clob;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.casebook.provenance.source.ObjectHash;
import org.jspecify.annotations.Nullable;

/// Everything that a home keeps, for tests that ask whether two homes are the same. Two homes can only be the same when
/// one began as a copy of the other, because identifiers and pseudonyms come from the key.
public final class HomeContents {
    private static final List<String> SCHEMAS = List.of("bronze", "silver", "gold", "governance");

    private HomeContents() {}

    /// The rows of every table and view as sorted text, under `schema.table`; the kept files with the hash of their
    /// clear bytes, under `objects`. The home must not be open.
    public static SortedMap<String, List<String>> of(Path demoHome) throws IOException, SQLException {
        Home home = Home.openDemo(demoHome);
        SortedMap<String, List<String>> contents = new TreeMap<>();
        Dialect dialect = new H2Dialect();
        try (Connection connection =
                DriverManager.getConnection(dialect.url(home.folder()), dialect.user(), dialect.password(home.key()))) {
            for (String table : tables(connection)) {
                contents.put(table, rows(connection, table));
            }
        }
        contents.put("objects", objects(home));
        return contents;
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet found = connection.getMetaData().getTables(null, null, null, null)) {
            while (found.next()) {
                if (SCHEMAS.contains(found.getString("TABLE_SCHEM"))) {
                    tables.add(found.getString("TABLE_SCHEM") + "." + found.getString("TABLE_NAME"));
                }
            }
        }
        return tables;
    }

    private static List<String> rows(Connection connection, String table) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select * from " + table)) {
            int columns = found.getMetaData().getColumnCount();
            while (found.next()) {
                List<String> values = new ArrayList<>();
                for (int column = 1; column <= columns; column++) {
                    values.add(found.getMetaData().getColumnName(column) + "=" + text(found.getObject(column)));
                }
                rows.add(String.join(" | ", values));
            }
        }
        Collections.sort(rows);
        return rows;
    }

    private static String text(@Nullable Object value) throws SQLException {
        return switch (value) {
            case byte[] bytes -> HexFormat.of().formatHex(ObjectHash.sha256().digest(bytes));
            case Clob text -> text.getSubString(1, (int) text.length());
            case null, default -> String.valueOf(value);
        };
    }

    private static List<String> objects(Home home) throws IOException {
        Path folder = home.folder().objects();
        ObjectStore store = new ObjectStore(folder, home.key());
        List<String> objects = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                objects.add(folder.relativize(file) + " " + clearHash(store, folder.relativize(file)));
            }
        }
        Collections.sort(objects);
        return objects;
    }

    /// What does not lie under its hash is named, not read.
    private static String clearHash(ObjectStore store, Path name) throws IOException {
        String hex = name.toString().replace(name.getFileSystem().getSeparator(), "");
        if (hex.length() != 64) {
            return "stray";
        }
        MessageDigest digest = ObjectHash.sha256();
        try (InputStream in = new DigestInputStream(store.open(new ObjectHash(hex)), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return ObjectHash.of(digest).hex();
    }
}
