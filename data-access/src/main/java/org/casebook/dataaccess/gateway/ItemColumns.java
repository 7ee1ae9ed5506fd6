package org.casebook.dataaccess.gateway;

import java.lang.reflect.RecordComponent;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.casebook.dataaccess.casefile.ImagingSeries;
import org.casebook.dataaccess.casefile.ImagingStudy;
import org.casebook.dataaccess.casefile.ItemId;
import org.casebook.dataaccess.casefile.ItemKind;
import org.casebook.dataaccess.governance.Classification;
import org.casebook.dataaccess.governance.ColumnRule;

/// What columns an item has, and which of them a user is shown a coarser form of: days narrow a patient
/// down, all else is of the class of the item.
final class ItemColumns {
    private ItemColumns() {}

    static List<SourceGateway.Column> of(Door.Pass pass, ItemId item, Classification content) {
        return Stream.ofNullable(recordOf(item).getRecordComponents())
                .flatMap(Stream::of)
                .map(column -> new SourceGateway.Column(column.getName(), isMasked(pass, column, content)))
                .toList();
    }

    private static Class<?> recordOf(ItemId item) {
        Optional<Class<?>> stored = ItemTypes.of(item);
        return stored.orElseGet(() ->
                ItemTypes.prefix(item).equals(ItemKind.STUDY.prefix()) ? ImagingStudy.class : ImagingSeries.class);
    }

    private static boolean isMasked(Door.Pass pass, RecordComponent column, Classification content) {
        Classification classification =
                Temporal.class.isAssignableFrom(column.getType()) ? Classification.QUASI_IDENTIFIER : content;
        return pass.decision().on(classification) != ColumnRule.RELEASE;
    }
}
