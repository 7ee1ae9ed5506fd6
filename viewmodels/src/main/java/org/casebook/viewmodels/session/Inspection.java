package org.casebook.viewmodels.session;

import java.util.List;
import org.casebook.dataaccess.casefile.ItemId;
import org.casebook.provenance.source.SourceRef;

/// Something whose source the user asks for.
public sealed interface Inspection {
    /// What it is, in words for the user; may hold clinical content, never logged.
    String label();

    /// An item with an identifier of its own.
    record OfItem(ItemId item, String label) implements Inspection {}

    /// A value that has places in files but no identifier of its own, such as a field of the case header.
    record OfValue(String label, String value, List<SourceRef> sources) implements Inspection {
        public OfValue {
            sources = List.copyOf(sources);
        }
    }
}
