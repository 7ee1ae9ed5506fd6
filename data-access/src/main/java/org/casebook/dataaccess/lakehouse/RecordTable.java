package org.casebook.dataaccess.lakehouse;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casebook.dataaccess.casefile.ItemId;
import org.casebook.dataaccess.casefile.PatientIdentifier;
import org.jspecify.annotations.Nullable;

/// Ties a record type to the columns of a table: `tumorDepth` is the column `tumor_depth`.
/// A null component is a null column. A [PatientIdentifier] takes two columns, `_system` and `_value`.
final class RecordTable<R> {
    private static final int MAX_TEXT = 1_000_000;

    /// The component whose column is a large object.
    private static final String LARGE = "text";

    private final Constructor<R> constructor;
    private final RecordComponent[] components;
    private final List<String> columns;

    RecordTable(Class<R> type) {
        this.components = type.getRecordComponents();
        this.columns = Arrays.stream(components)
                .flatMap(RecordTable::columnsOf)
                .map(name -> '"' + name + '"')
                .toList();
        try {
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new);
            this.constructor = type.getDeclaredConstructor(types);
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException(type + " has no canonical constructor", e);
        }
    }

    /// Quoted column names in the order of the components.
    List<String> columns() {
        return columns;
    }

    /// Column names for a select, each behind an alias.
    String select(String alias) {
        return columns.stream().map(column -> alias + "." + column).collect(Collectors.joining(", "));
    }

    /// Sets the parameters of a record.
    ///
    /// @param from number of the first parameter, base 1
    /// @throws IllegalArgumentException when a text is longer than a column holds
    void bind(PreparedStatement statement, int from, R record) throws SQLException {
        int parameter = from;
        for (RecordComponent component : components) {
            Object value = read(component, record);
            if (component.getType() == PatientIdentifier.class) {
                PatientIdentifier identifier = (PatientIdentifier) value;
                statement.setString(parameter++, identifier == null ? null : identifier.system());
                statement.setString(parameter++, identifier == null ? null : identifier.value());
            } else {
                requireFits(component, value);
                set(statement, parameter++, value);
            }
        }
    }

    /// Makes a record of the current row.
    ///
    /// @param from number of the column of the first component, base 1
    R read(ResultSet row, int from) throws SQLException {
        @Nullable Object[] values = new @Nullable Object[components.length];
        int column = from;
        for (int i = 0; i < components.length; i++) {
            Class<?> type = components[i].getType();
            if (type == PatientIdentifier.class) {
                values[i] = new PatientIdentifier(row.getString(column++), row.getString(column++));
            } else {
                values[i] = get(row, column++, type);
            }
        }
        try {
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw LakehouseException.failed(
                    "row does not fit " + constructor.getDeclaringClass().getSimpleName(), e);
        }
    }

    private static @Nullable Object read(RecordComponent component, Object record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component + " cannot be read, records must be public", e);
        }
    }

    private static Stream<String> columnsOf(RecordComponent component) {
        String name = component.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
        return component.getType() == PatientIdentifier.class
                ? Stream.of(name + "_system", name + "_value")
                : Stream.of(name);
    }

    private static void requireFits(RecordComponent component, @Nullable Object value) {
        if (value instanceof String text
                && text.length() > MAX_TEXT
                && !component.getName().equals(LARGE)) {
            throw new IllegalArgumentException("%s is %d characters long, must be at most %d"
                    .formatted(component.getName(), text.length(), MAX_TEXT));
        }
    }

    static void set(PreparedStatement statement, int parameter, @Nullable Object value) throws SQLException {
        switch (value) {
            case null -> statement.setNull(parameter, Types.NULL);
            case String text -> statement.setString(parameter, text);
            case Integer number -> statement.setInt(parameter, number);
            case Long number -> statement.setLong(parameter, number);
            case Double number -> statement.setDouble(parameter, number);
            case Boolean truth -> statement.setBoolean(parameter, truth);
            case Instant instant -> statement.setObject(parameter, instant.atOffset(ZoneOffset.UTC));
            case LocalDate date -> statement.setObject(parameter, date);
            case LocalDateTime time -> statement.setObject(parameter, time);
            case ItemId id -> statement.setString(parameter, id.text());
            case Enum<?> constant -> statement.setString(parameter, constant.name());
            case byte[] bytes -> statement.setBytes(parameter, bytes);
            default -> throw new IllegalArgumentException("no column type for " + value.getClass());
        }
    }

    private static @Nullable Object get(ResultSet row, int column, Class<?> type) throws SQLException {
        if (type == String.class) {
            return row.getString(column);
        }
        if (type == Instant.class) {
            OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
            return time == null ? null : time.toInstant();
        }
        if (type == ItemId.class) {
            return new ItemId(row.getString(column));
        }
        if (type.isEnum()) {
            return constant(type, row.getString(column));
        }
        return row.getObject(column, boxed(type));
    }

    private static @Nullable Object constant(Class<?> type, @Nullable String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> ((Enum<?>) constant).name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static Class<?> boxed(Class<?> type) {
        if (type == int.class) {
            return Integer.class;
        }
        if (type == long.class) {
            return Long.class;
        }
        if (type == double.class) {
            return Double.class;
        }
        return type == boolean.class ? Boolean.class : type;
    }
}
