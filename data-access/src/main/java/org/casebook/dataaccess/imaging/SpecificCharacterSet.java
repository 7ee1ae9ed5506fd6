package org.casebook.dataaccess.imaging;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/// Turns the bytes of a text value into characters, with the escape sequences of ISO 2022 where the data set uses them.
/// What no character set explains becomes U+FFFD, never a guess.
///
/// @param initial the character set at the start of each value
///
/// Source: DICOM PS3.3 section C.12.1.1.2, PS3.5 section 6.1.2.
record SpecificCharacterSet(Charset initial, boolean escapes) {
    private static final int ESCAPE = 0x1B;

    /// Java's decoder for the Japanese two-byte sets wants to see the escape sequence itself.
    private static final String JIS = "ISO-2022-JP-2";

    /// Shift_JIS reads the single bytes of JIS X 0201 and keeps the backslash that separates values.
    private static final Map<String, String> TERMS = Map.ofEntries(
            Map.entry("IR 6", "US-ASCII"),
            Map.entry("IR 100", "ISO-8859-1"),
            Map.entry("IR 101", "ISO-8859-2"),
            Map.entry("IR 109", "ISO-8859-3"),
            Map.entry("IR 110", "ISO-8859-4"),
            Map.entry("IR 144", "ISO-8859-5"),
            Map.entry("IR 127", "ISO-8859-6"),
            Map.entry("IR 126", "ISO-8859-7"),
            Map.entry("IR 138", "ISO-8859-8"),
            Map.entry("IR 148", "ISO-8859-9"),
            Map.entry("IR 203", "ISO-8859-15"),
            Map.entry("IR 13", "Shift_JIS"),
            Map.entry("IR 166", "TIS-620"),
            Map.entry("IR 149", "EUC-KR"),
            Map.entry("IR 58", "GB2312"),
            Map.entry("IR 192", "UTF-8"),
            Map.entry("GB18030", "GB18030"),
            Map.entry("GBK", "GBK"));

    /// What follows the escape byte, and the character set it switches to.
    private static final Map<String, String> SWITCHES = Map.ofEntries(
            Map.entry("(B", "US-ASCII"),
            Map.entry("-A", "ISO-8859-1"),
            Map.entry("-B", "ISO-8859-2"),
            Map.entry("-C", "ISO-8859-3"),
            Map.entry("-D", "ISO-8859-4"),
            Map.entry("-L", "ISO-8859-5"),
            Map.entry("-G", "ISO-8859-6"),
            Map.entry("-F", "ISO-8859-7"),
            Map.entry("-H", "ISO-8859-8"),
            Map.entry("-M", "ISO-8859-9"),
            Map.entry("-b", "ISO-8859-15"),
            Map.entry("-T", "TIS-620"),
            Map.entry(")I", "Shift_JIS"),
            Map.entry("(J", "Shift_JIS"),
            Map.entry("$)C", "EUC-KR"),
            Map.entry("$)A", "GB2312"),
            Map.entry("$B", JIS),
            Map.entry("$(D", JIS));

    static final SpecificCharacterSet DEFAULT = new SpecificCharacterSet(StandardCharsets.US_ASCII, false);

    /// @param terms the values of (0008,0005); the first says where every value starts, more than one allow escapes
    static SpecificCharacterSet of(List<String> terms) {
        String first = terms.isEmpty() ? "" : terms.getFirst();
        boolean escapes = terms.size() > 1 || first.startsWith("ISO 2022") || first.startsWith("ISO_2022");
        return new SpecificCharacterSet(charset(TERMS.getOrDefault(key(first), "US-ASCII")), escapes);
    }

    /// `ISO_IR 100`, `ISO 2022 IR 100` and the frequent misspelling `ISO-IR 100` name the same set.
    private static String key(String term) {
        int ir = term.indexOf("IR");
        return ir < 0 ? term : "IR " + term.substring(ir + 2).replaceFirst("^[ _-]+", "");
    }

    String decode(byte[] bytes) {
        if (!escapes) {
            return new String(bytes, initial);
        }
        StringBuilder text = new StringBuilder(bytes.length);
        Charset current = initial;
        int from = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == ESCAPE) {
                append(text, bytes, from, i, current);
                String sequence = sequenceAt(bytes, i + 1);
                current = charset(SWITCHES.getOrDefault(sequence, "US-ASCII"));
                boolean keepsEscape = current.name().equals(JIS);
                from = keepsEscape ? i : i + 1 + sequence.length();
                i += sequence.length();
            } else if (isDelimiter(bytes[i]) && !current.name().equals(JIS)) {
                append(text, bytes, from, i, current);
                current = initial;
                from = i;
            }
        }
        append(text, bytes, from, bytes.length, current);
        return text.toString();
    }

    private static void append(StringBuilder text, byte[] bytes, int from, int to, Charset charset) {
        if (to > from) {
            text.append(new String(bytes, from, to - from, charset));
        }
    }

    /// An escape ends at its delimiter: value, name component and line (PS3.5 section 6.1.2.5.3).
    private static boolean isDelimiter(byte b) {
        return b == '\\' || b == '^' || b == '=' || b == '\r' || b == '\n' || b == '\t' || b == '\f';
    }

    private static String sequenceAt(byte[] bytes, int at) {
        for (int length = 2; length <= 3 && at + length <= bytes.length; length++) {
            String sequence = new String(bytes, at, length, StandardCharsets.US_ASCII);
            if (SWITCHES.containsKey(sequence)) {
                return sequence;
            }
        }
        return "";
    }

    /// Not every Java image carries the Asian character sets; without them the text shows U+FFFD.
    private static Charset charset(String name) {
        return Charset.isSupported(name) ? Charset.forName(name) : StandardCharsets.US_ASCII;
    }
}
