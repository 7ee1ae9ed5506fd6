package org.casebook.dataaccess.imaging;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.casebook.dataaccess.imaging.DataElement.Bytes;
import org.casebook.dataaccess.imaging.DataElement.Items;
import org.casebook.dataaccess.imaging.DataElement.PassedOver;
import org.casebook.dataaccess.imaging.DicomInput.EndOfInput;
import org.casebook.dataaccess.imaging.PixelData.Encapsulated;
import org.casebook.dataaccess.imaging.PixelData.Fragment;
import org.casebook.dataaccess.imaging.PixelData.Native;
import org.jspecify.annotations.Nullable;

/// Reads the elements of one data set from front to back, keeps small values and remembers where the pixels are.
///
/// Source: DICOM PS3.5 sections 7.1 (elements), 7.5 (sequences), annex A.4 (fragments).
final class DataSetReader {
    static final int MAX_DEPTH = 32;
    static final int MAX_ELEMENTS = 1_000_000;
    /// Of one value, in bytes; look-up tables (128 KiB) fit, pictures and waveforms are passed over.
    static final int MAX_VALUE = 1 << 20;
    /// Of all values together, in bytes.
    static final long MAX_KEPT = 64L << 20;

    private static final long UNDEFINED = 0xFFFF_FFFFL;
    private static final int ITEM = 0xFFFE_E000;
    private static final int ITEM_END = 0xFFFE_E00D;
    private static final int SEQUENCE_END = 0xFFFE_E0DD;

    private final DicomInput in;
    private final Map<Integer, DataElement> top = new HashMap<>();
    private SpecificCharacterSet characters = SpecificCharacterSet.DEFAULT;
    private @Nullable PixelData pixels;
    private @Nullable Defect defect;
    private int count;
    private long kept;

    DataSetReader(DicomInput in) {
        this.in = in;
    }

    /// Reads to the end of the input, or to the first thing that breaks the rules.
    ///
    /// @throws IOException when the source itself fails
    void read(boolean explicit) throws IOException {
        long start = in.position();
        try {
            while (!in.atEnd()) {
                start = in.position();
                int tag = in.tag();
                if (tag == 0 && !top.isEmpty()) {
                    return; // zero bytes behind the data set, which some writers leave
                }
                readTop(tag, explicit);
            }
        } catch (EndOfInput e) {
            defect = new Defect(start, e.missing(), e.getMessage() + " at byte " + in.position());
        } catch (DicomException e) {
            defect = new Defect(start, 0, e.reason());
        }
    }

    /// Reads the meta header, the elements of group 0002, which are always explicit and little endian.
    void readMeta() throws IOException {
        try {
            while (isGroup0002(in.peek(2))) {
                readTop(in.tag(), true);
            }
        } catch (EndOfInput e) {
            throw new DicomException("the file ends inside its meta header, " + e.missing() + " bytes early");
        }
    }

    private static boolean isGroup0002(byte[] next) {
        return next.length == 2 && next[0] == 2 && next[1] == 0;
    }

    DataSet dataSet() {
        return new DataSet(top, characters, "");
    }

    @Nullable
    PixelData pixels() {
        return pixels;
    }

    @Nullable
    Defect defect() {
        return defect;
    }

    private void readTop(int tag, boolean explicit) throws IOException {
        Heading heading = heading(tag, explicit);
        if (isPixels(tag)) {
            top.putIfAbsent(tag, new PassedOver(tag, heading.vr(), heading.length()));
            readPixels(heading);
            return;
        }
        DataElement element = element(heading, explicit, new Scope(0, "", characters, Long.MAX_VALUE));
        top.putIfAbsent(tag, element);
        if (tag == DicomAttribute.SPECIFIC_CHARACTER_SET.tag()) {
            characters = characterSet(element);
        }
    }

    private static boolean isPixels(int tag) {
        return tag == DicomAttribute.PIXEL_DATA.tag()
                || tag == DicomAttribute.FLOAT_PIXEL_DATA.tag()
                || tag == DicomAttribute.DOUBLE_FLOAT_PIXEL_DATA.tag();
    }

    /// Tag, representation and length (in bytes, or undefined) of an element.
    private record Heading(int tag, Vr vr, long length) {
        boolean isUndefined() {
            return length == UNDEFINED;
        }
    }

    /// Where an element stands.
    ///
    /// @param end the position behind the enclosing item, or the largest number when it has a delimiter
    private record Scope(int depth, String prefix, SpecificCharacterSet characters, long end) {}

    private Heading heading(int tag, boolean explicit) throws IOException {
        if (++count > MAX_ELEMENTS) {
            throw new DicomException("the data set has more than %d elements, the limit".formatted(MAX_ELEMENTS));
        }
        if (!explicit) {
            return new Heading(
                    tag, DicomAttribute.of(tag).map(DicomAttribute::vr).orElse(Vr.UN), in.u32());
        }
        byte[] code = in.bytes(2);
        Vr vr = vr(tag, code);
        if (vr.hasLongLength()) {
            in.u16();
            return new Heading(tag, vr, in.u32());
        }
        return new Heading(tag, vr, in.u16());
    }

    /// Representations that a later edition adds have the long form and are read as unknown (PS3.5 section 6.2).
    private static Vr vr(int tag, byte[] code) {
        if (!isUpperCase(code[0]) || !isUpperCase(code[1])) {
            throw new DicomException("value representation of %s is bytes %02X %02X, must be two capital letters"
                    .formatted(DicomAttribute.form(tag), code[0], code[1]));
        }
        String name = "" + (char) code[0] + (char) code[1];
        for (Vr vr : Vr.values()) {
            if (vr.name().equals(name)) {
                return vr;
            }
        }
        return Vr.UN;
    }

    private static boolean isUpperCase(byte b) {
        return b >= 'A' && b <= 'Z';
    }

    private DataElement element(Heading heading, boolean explicit, Scope scope) throws IOException {
        if (!heading.isUndefined() && heading.length() > scope.end() - in.position()) {
            throw new DicomException("%s is %d bytes long, its item has %d left"
                    .formatted(DicomAttribute.form(heading.tag()), heading.length(), scope.end() - in.position()));
        }
        if (heading.vr() == Vr.SQ) {
            return sequence(heading, explicit, scope);
        }
        if (heading.isUndefined()) {
            return undefined(heading, explicit, scope);
        }
        if (heading.length() > MAX_VALUE) {
            in.skip(heading.length());
            return new PassedOver(heading.tag(), heading.vr(), heading.length());
        }
        kept += heading.length();
        if (kept > MAX_KEPT) {
            throw new DicomException("the values take more than %d bytes, the limit".formatted(MAX_KEPT));
        }
        return new Bytes(heading.tag(), heading.vr(), in.bytes((int) heading.length()), in.isBigEndian());
    }

    /// Undefined length: fragments of an icon's pixels, otherwise a sequence; one of unknown representation is implicit
    /// and little endian whatever stands around it (PS3.5 section 6.2.2).
    private DataElement undefined(Heading heading, boolean explicit, Scope scope) throws IOException {
        if (isPixels(heading.tag())) {
            fragments(true);
            return new PassedOver(heading.tag(), heading.vr(), 0);
        }
        if (heading.vr() != Vr.UN) {
            throw new DicomException("%s of representation %s has undefined length, only sequences and pixels may"
                    .formatted(DicomAttribute.form(heading.tag()), heading.vr()));
        }
        boolean big = in.isBigEndian();
        in.order(big && !explicit);
        try {
            return sequence(heading, false, scope);
        } finally {
            in.order(big);
        }
    }

    private Items sequence(Heading heading, boolean explicit, Scope scope) throws IOException {
        if (scope.depth() >= MAX_DEPTH) {
            throw new DicomException("sequences are nested deeper than %d, the limit".formatted(MAX_DEPTH));
        }
        long end = heading.isUndefined() ? scope.end() : in.position() + heading.length();
        List<DataSet> items = new ArrayList<>();
        while (in.position() < end) {
            int tag = in.tag();
            long length = in.u32();
            if (tag == SEQUENCE_END) {
                break;
            }
            if (tag != ITEM) {
                throw new DicomException("sequence %s holds %s, must hold items"
                        .formatted(DicomAttribute.form(heading.tag()), DicomAttribute.form(tag)));
            }
            if (length != UNDEFINED && length > end - in.position()) {
                throw new DicomException("item of %s is %d bytes long, its sequence has %d left"
                        .formatted(DicomAttribute.form(heading.tag()), length, end - in.position()));
            }
            if (++count > MAX_ELEMENTS) {
                throw new DicomException("the data set has more than %d elements, the limit".formatted(MAX_ELEMENTS));
            }
            String prefix = scope.prefix() + DataSet.digits(heading.tag()) + "[" + (items.size() + 1) + "].";
            long itemEnd = length == UNDEFINED ? end : in.position() + length;
            items.add(item(explicit, new Scope(scope.depth() + 1, prefix, scope.characters(), itemEnd)));
        }
        return new Items(heading.tag(), items);
    }

    private DataSet item(boolean explicit, Scope scope) throws IOException {
        Map<Integer, DataElement> elements = new HashMap<>();
        Scope current = scope;
        while (in.position() < scope.end()) {
            int tag = in.tag();
            if (tag == ITEM_END) {
                in.u32();
                break;
            }
            DataElement element = element(heading(tag, explicit), explicit, current);
            elements.putIfAbsent(tag, element);
            if (tag == DicomAttribute.SPECIFIC_CHARACTER_SET.tag()) {
                current = new Scope(scope.depth(), scope.prefix(), characterSet(element), scope.end());
            }
        }
        return new DataSet(elements, current.characters(), scope.prefix());
    }

    private static SpecificCharacterSet characterSet(DataElement element) {
        DataSet alone = new DataSet(Map.of(element.tag(), element), SpecificCharacterSet.DEFAULT, "");
        return SpecificCharacterSet.of(alone.texts(DicomAttribute.SPECIFIC_CHARACTER_SET));
    }

    private void readPixels(Heading heading) throws IOException {
        if (heading.isUndefined()) {
            pixels = fragments(false);
            return;
        }
        long offset = in.position();
        try {
            in.skip(heading.length());
            pixels = new Native(heading.vr(), offset, heading.length(), heading.length());
        } catch (EndOfInput e) {
            pixels = new Native(heading.vr(), offset, heading.length(), heading.length() - e.missing());
            throw e;
        }
    }

    /// Passes the fragments of compressed pixels. Those that came before the data ends are kept.
    ///
    /// @param nested in an icon, whose pixels nobody asks for
    private Encapsulated fragments(boolean nested) throws IOException {
        List<Long> offsetTable = new ArrayList<>();
        List<Fragment> fragments = new ArrayList<>();
        boolean first = true;
        try {
            while (true) {
                int tag = in.tag();
                long length = in.u32();
                if (tag == SEQUENCE_END) {
                    break;
                }
                if (tag != ITEM || length == UNDEFINED) {
                    throw new DicomException(
                            "pixel fragments hold %s, must hold items of a length".formatted(DicomAttribute.form(tag)));
                }
                if (++count > MAX_ELEMENTS) {
                    throw new DicomException("pixels have more than %d fragments, the limit".formatted(MAX_ELEMENTS));
                }
                if (first) {
                    offsetTable(length, offsetTable);
                    first = false;
                } else {
                    fragments.add(fragment(length));
                }
            }
        } catch (FragmentEnds e) {
            fragments.add(e.fragment);
            throw new EndOfInput(e.missing());
        } finally {
            if (!nested) {
                pixels = new Encapsulated(offsetTable, fragments);
            }
        }
        return new Encapsulated(offsetTable, fragments);
    }

    private void offsetTable(long length, List<Long> offsets) throws IOException {
        if (length > 4L * MAX_ELEMENTS) {
            throw new DicomException(
                    "offset table is %d bytes long, must be at most %d".formatted(length, 4L * MAX_ELEMENTS));
        }
        for (long i = 0; i < length / 4; i++) {
            offsets.add(in.u32());
        }
        in.skip(length % 4);
    }

    private Fragment fragment(long length) throws IOException {
        long offset = in.position();
        byte[] start = in.peek(2);
        boolean startsImage = start.length == 2 && (start[0] & 0xFF) == 0xFF && (start[1] & 0xFF) == 0xD8;
        try {
            in.skip(length);
            return new Fragment(offset, length, 0, startsImage);
        } catch (EndOfInput e) {
            throw new FragmentEnds(new Fragment(offset, length - e.missing(), e.missing(), startsImage));
        }
    }

    /// The data ends inside a fragment.
    private static final class FragmentEnds extends IOException {
        private static final long serialVersionUID = 1L;

        private final transient Fragment fragment;

        FragmentEnds(Fragment fragment) {
            this.fragment = fragment;
        }

        long missing() {
            return fragment.missing();
        }
    }
}
