package org.casebook.dataaccess.imaging;

import java.util.List;

/// One data element of a data set.
sealed interface DataElement {
    int tag();

    Vr vr();

    /// A value in memory.
    @SuppressWarnings("ArrayRecordComponent") // read once, never compared, never handed out
    record Bytes(int tag, Vr vr, byte[] bytes, boolean bigEndian) implements DataElement {}

    /// A sequence of items, possibly none.
    record Items(int tag, List<DataSet> items) implements DataElement {
        public Items {
            items = List.copyOf(items);
        }

        @Override
        public Vr vr() {
            return Vr.SQ;
        }
    }

    /// A value too large to keep, passed over.
    ///
    /// @param length in bytes
    record PassedOver(int tag, Vr vr, long length) implements DataElement {}
}
