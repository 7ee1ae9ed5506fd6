package org.casebook.dataaccess.imaging;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casebook.dataaccess.imaging.DataElement.Bytes;
import org.casebook.dataaccess.imaging.DataElement.Items;
import org.casebook.dataaccess.imaging.DataElement.PassedOver;
import org.jspecify.annotations.Nullable;

/// The data elements of a file or of an item of a sequence. A value that is absent, empty or not of its form reads as
/// absent; [#has(DicomAttribute)] tells whether something stands there.
public final class DataSet {
    private static final Pattern DECIMAL = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?");
    private static final Pattern DATE = Pattern.compile("(\\d{4})[.-]?(\\d{2})[.-]?(\\d{2})");
    private static final Pattern TIME =
            Pattern.compile("(\\d{2})(?::?(\\d{2})(?::?(\\d{2})(?:\\.(\\d{1,6}))?)?)?(?:[+-]\\d{4})?");
    private static final int LONGEST_NUMBER = 64;

    private final Map<Integer, DataElement> elements;
    private final SpecificCharacterSet characters;
    private final String prefix;

    /// @param prefix the path of this item with a dot at its end, empty for the data set of a file
    DataSet(Map<Integer, DataElement> elements, SpecificCharacterSet characters, String prefix) {
        this.elements = Map.copyOf(elements);
        this.characters = characters;
        this.prefix = prefix;
    }

    static DataSet empty() {
        return new DataSet(Map.of(), SpecificCharacterSet.DEFAULT, "");
    }

    static String digits(int tag) {
        return HexFormat.of().withUpperCase().toHexDigits(tag);
    }

    /// How many elements stand here, those inside sequences not counted.
    public int size() {
        return elements.size();
    }

    /// Whether a value of at least one byte, or an item, stands here.
    public boolean has(DicomAttribute attribute) {
        return switch (elements.get(attribute.tag())) {
            case null -> false;
            case Bytes b -> b.bytes().length > 0;
            case Items i -> !i.items().isEmpty();
            case PassedOver p -> p.length() > 0;
        };
    }

    /// The path of an attribute of this data set, whether it stands there or not.
    public String path(DicomAttribute attribute) {
        return prefix + digits(attribute.tag());
    }

    /// The first value as text, without padding.
    public Optional<DicomValue<String>> text(DicomAttribute attribute) {
        return texts(attribute).stream().findFirst().filter(t -> !t.isEmpty()).map(t -> found(t, attribute));
    }

    /// All values as text, without padding; an empty one among others stays.
    public List<String> texts(DicomAttribute attribute) {
        return texts(attribute.tag());
    }

    /// As [#texts(DicomAttribute)], for a tag that has no name here, a private one for instance.
    public List<String> texts(int tag) {
        if (!(elements.get(tag) instanceof Bytes b) || b.bytes().length == 0) {
            return List.of();
        }
        String all = b.vr().usesCharacterSet() || DicomAttribute.of(tag).isEmpty()
                ? characters.decode(b.bytes())
                : new String(b.bytes(), StandardCharsets.US_ASCII);
        if (b.vr().isSingleText()) {
            return List.of(withoutPadding(all).stripTrailing());
        }
        return Stream.of(all.split("\\\\", -1))
                .map(value -> withoutPadding(value).strip())
                .toList();
    }

    /// Files pad with zero bytes where the standard asks for spaces.
    private static String withoutPadding(String value) {
        int end = value.length();
        while (end > 0 && value.charAt(end - 1) == 0) {
            end--;
        }
        return value.substring(0, end);
    }

    /// The first value as an integer.
    public Optional<DicomValue<Integer>> integer(DicomAttribute attribute) {
        return integers(attribute).stream()
                .findFirst()
                .filter(v -> v.intValue() == v)
                .map(v -> found(v.intValue(), attribute));
    }

    /// All values as integers: of binary ones (US, SS, UL, SL, OW, OV …) by their width and sign, of IS by their text.
    /// Empty when one of them is none.
    public List<Long> integers(DicomAttribute attribute) {
        if (!(elements.get(attribute.tag()) instanceof Bytes b)) {
            return List.of();
        }
        Vr vr = b.vr() == Vr.UN ? attribute.vr() : b.vr();
        ByteBuffer buffer =
                ByteBuffer.wrap(b.bytes()).order(b.bigEndian() ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        List<Long> values = new ArrayList<>();
        switch (vr) {
            case US, OW -> {
                while (buffer.remaining() >= 2) values.add((long) (buffer.getShort() & 0xFFFF));
            }
            case SS -> {
                while (buffer.remaining() >= 2) values.add((long) buffer.getShort());
            }
            case UL, OL -> {
                while (buffer.remaining() >= 4) values.add(buffer.getInt() & 0xFFFF_FFFFL);
            }
            case SL -> {
                while (buffer.remaining() >= 4) values.add((long) buffer.getInt());
            }
            case OV, UV, SV -> {
                while (buffer.remaining() >= 8) values.add(buffer.getLong());
            }
            default -> {
                for (double d : decimals(attribute)) {
                    if (Math.rint(d) != d || Math.abs(d) > 1L << 52) {
                        return List.of();
                    }
                    values.add((long) d);
                }
            }
        }
        return values;
    }

    /// The first value as a number.
    public Optional<DicomValue<Double>> decimal(DicomAttribute attribute) {
        return decimals(attribute).stream().findFirst().map(d -> found(d, attribute));
    }

    /// All values of a DS, IS, FL or FD as numbers; empty when one of them is none.
    public List<Double> decimals(DicomAttribute attribute) {
        if (!(elements.get(attribute.tag()) instanceof Bytes b)) {
            return List.of();
        }
        ByteBuffer buffer =
                ByteBuffer.wrap(b.bytes()).order(b.bigEndian() ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        List<Double> values = new ArrayList<>();
        switch (b.vr()) {
            case FL, OF -> {
                while (buffer.remaining() >= 4) values.add((double) buffer.getFloat());
            }
            case FD, OD -> {
                while (buffer.remaining() >= 8) values.add(buffer.getDouble());
            }
            case US, SS, UL, SL -> integers(attribute).forEach(v -> values.add((double) v));
            default -> {
                for (String text : texts(attribute)) {
                    if (text.length() > LONGEST_NUMBER || !DECIMAL.matcher(text).matches()) {
                        return List.of();
                    }
                    values.add(Double.parseDouble(text));
                }
            }
        }
        return values.stream().allMatch(Double::isFinite) ? values : List.of();
    }

    /// The first value as a date; `YYYYMMDD`, and the older `YYYY.MM.DD`.
    public Optional<DicomValue<LocalDate>> date(DicomAttribute attribute) {
        return text(attribute).flatMap(text -> {
            LocalDate date = date(text.value());
            return date == null ? Optional.empty() : Optional.of(new DicomValue<>(date, text.path()));
        });
    }

    private static @Nullable LocalDate date(String text) {
        Matcher m = DATE.matcher(text);
        if (!m.matches()) {
            return null;
        }
        try {
            return LocalDate.of(number(m, 1), number(m, 2), number(m, 3));
        } catch (DateTimeException e) {
            return null;
        }
    }

    /// The first value as a time of day; `HHMMSS.FFFFFF` cut off anywhere after the hour, and the older `HH:MM:SS`.
    public Optional<DicomValue<LocalTime>> time(DicomAttribute attribute) {
        return text(attribute).flatMap(text -> {
            LocalTime time = time(text.value());
            return time == null ? Optional.empty() : Optional.of(new DicomValue<>(time, text.path()));
        });
    }

    private static @Nullable LocalTime time(String text) {
        Matcher m = TIME.matcher(text);
        if (!m.matches()) {
            return null;
        }
        String fraction = m.group(4) == null ? "0" : m.group(4);
        int nanos = Integer.parseInt(fraction + "0".repeat(9 - fraction.length()));
        try {
            // a leap second has no place in LocalTime
            return LocalTime.of(number(m, 1), number(m, 2), Math.min(number(m, 3), 59), nanos);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static int number(Matcher m, int group) {
        return m.group(group) == null ? 0 : Integer.parseInt(m.group(group));
    }

    /// The items of a sequence; empty when there is none.
    public List<DataSet> items(DicomAttribute attribute) {
        return elements.get(attribute.tag()) instanceof Items sequence ? sequence.items() : List.of();
    }

    /// The bytes as they stand; empty when absent or passed over.
    Optional<Bytes> bytes(DicomAttribute attribute) {
        return elements.get(attribute.tag()) instanceof Bytes b ? Optional.of(b) : Optional.empty();
    }

    private <T> DicomValue<T> found(T value, DicomAttribute attribute) {
        return new DicomValue<>(value, path(attribute));
    }

    /// Tags only: the values may be identity.
    @Override
    public String toString() {
        return elements.keySet().stream()
                .sorted(Integer::compareUnsigned)
                .map(DicomAttribute::form)
                .limit(20)
                .collect(Collectors.joining(" ", "DataSet[" + elements.size() + ": ", "]"));
    }
}
