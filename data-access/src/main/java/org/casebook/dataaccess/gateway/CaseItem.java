package org.casebook.dataaccess.gateway;

import java.util.List;
import org.casebook.dataaccess.casefile.ItemId;
import org.casebook.dataaccess.casefile.Labels;
import org.casebook.provenance.source.Known;
import org.casebook.provenance.source.SourceRef;

/// One item of a case as the gateway gives it: identifier, content with its sources, security labels.
public record CaseItem<T>(ItemId id, Known<T> content, Labels labels) {
    public T value() {
        return content.known();
    }

    public List<SourceRef> sources() {
        return content.sources();
    }
}
