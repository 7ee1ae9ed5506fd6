package org.casebook.dataaccess.casefile;

import java.util.List;
import org.casebook.provenance.source.Known;
import org.casebook.provenance.source.SourceRef;

/// One item of a case: identifier, content with its sources, security labels.
public record CaseItem<T>(ItemId id, Known<T> content, Labels labels) {
    public T value() {
        return content.known();
    }

    public List<SourceRef> sources() {
        return content.sources();
    }
}
