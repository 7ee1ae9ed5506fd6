package org.casebook.viewmodels.sample;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.casebook.dataaccess.casefile.CaseItem;
import org.casebook.dataaccess.casefile.ItemId;
import org.casebook.dataaccess.casefile.ItemKind;
import org.casebook.dataaccess.casefile.Labels;
import org.casebook.dataaccess.governance.Governed;
import org.casebook.provenance.source.Known;
import org.casebook.provenance.source.ObjectHash;
import org.casebook.provenance.source.SourceRef;
import org.casebook.provenance.source.Sourced;

/// Gives invented values a place in an invented file.
public final class SampleSource {
    private SampleSource() {}

    public static ObjectHash object(String file) {
        return ObjectHash.of(file.getBytes(StandardCharsets.UTF_8));
    }

    public static SourceRef line(String file, int number) {
        return SourceRef.line(object(file), number);
    }

    public static SourceRef json(String file, String pointer) {
        return SourceRef.json(object(file), pointer);
    }

    public static Governed<Sourced<String>> released(String value, String file, String pointer) {
        return Governed.released(Sourced.known(value, json(file, pointer)));
    }

    /// An item whose identifier follows from its kind and a key.
    public static <T> CaseItem<T> item(ItemKind kind, String key, T value, SourceRef... sources) {
        return new CaseItem<>(id(kind, key), new Known<>(value, List.of(sources)), Labels.NORMAL);
    }

    public static ItemId id(ItemKind kind, String key) {
        return ItemId.of(kind, key);
    }
}
