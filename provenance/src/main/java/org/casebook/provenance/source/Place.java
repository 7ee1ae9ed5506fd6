package org.casebook.provenance.source;

/// Where inside a bronze object a value stands. Its text form is the fragment behind `#` in a [SourceRef].
///
/// Source: text positions follow RFC 5147 (but count lines from 1, as editors do), JSON pointers RFC 6901,
/// DICOM tags PS3.5 section 7.1.
public sealed interface Place {

    /// The fragment, for instance `line=12`; [#parse(String)] reads it back.
    String fragment();

    /// The object as a whole.
    record Whole() implements Place {
        @Override
        public String fragment() {
            return "";
        }
    }

    /// A line of a text file.
    ///
    /// @param number base 1, header lines counted
    record Line(long number) implements Place {
        public Line {
            requirePositive("line", number);
        }

        @Override
        public String fragment() {
            return "line=" + number;
        }
    }

    /// A record of a binary or multi-line format.
    ///
    /// @param number base 1
    record RecordNumber(long number) implements Place {
        public RecordNumber {
            requirePositive("record", number);
        }

        @Override
        public String fragment() {
            return "record=" + number;
        }
    }

    /// A span of characters (UTF-16 units of the decoded text).
    ///
    /// @param start base 0, inclusive
    /// @param end base 0, exclusive, at least `start`
    record CharSpan(int start, int end) implements Place {
        public CharSpan {
            if (start < 0 || end < start) {
                throw new IllegalArgumentException(
                        "character span is [%d, %d), must have 0 <= start <= end".formatted(start, end));
            }
        }

        @Override
        public String fragment() {
            return "char=" + start + "," + end;
        }
    }

    /// A JSON value.
    ///
    /// @param pointer empty for the document, otherwise starting with `/`
    record JsonPointer(String pointer) implements Place {
        public JsonPointer {
            if (!pointer.isEmpty() && pointer.charAt(0) != '/') {
                throw new IllegalArgumentException("JSON pointer must be empty or start with /");
            }
        }

        @Override
        public String fragment() {
            return "json=" + pointer;
        }
    }

    /// A DICOM data element, by path where it lies in a sequence, for instance `00081115[1].0020000E`.
    record DicomTag(String path) implements Place {
        public DicomTag {
            if (path.isBlank()) {
                throw new IllegalArgumentException("DICOM tag is blank, must be eight hex digits");
            }
        }

        @Override
        public String fragment() {
            return "tag=" + path;
        }
    }

    /// Reads a fragment that [#fragment()] wrote.
    ///
    /// @throws IllegalArgumentException when the form is none of the above
    static Place parse(String fragment) {
        if (fragment.isEmpty()) {
            return new Whole();
        }
        int eq = fragment.indexOf('=');
        String kind = eq < 0 ? fragment : fragment.substring(0, eq);
        String value = eq < 0 ? "" : fragment.substring(eq + 1);
        return switch (kind) {
            case "line" -> new Line(Long.parseLong(value));
            case "record" -> new RecordNumber(Long.parseLong(value));
            case "json" -> new JsonPointer(value);
            case "tag" -> new DicomTag(value);
            case "char" -> {
                int comma = value.indexOf(',');
                if (comma < 0) {
                    throw new IllegalArgumentException("character span must be start,end");
                }
                yield new CharSpan(
                        Integer.parseInt(value, 0, comma, 10), Integer.parseInt(value, comma + 1, value.length(), 10));
            }
            default ->
                throw new IllegalArgumentException(
                        "place is of kind %s, must be line, record, char, json or tag".formatted(kind));
        };
    }

    private static void requirePositive(String name, long number) {
        if (number < 1) {
            throw new IllegalArgumentException("%s number is %d, must be at least 1".formatted(name, number));
        }
    }
}
