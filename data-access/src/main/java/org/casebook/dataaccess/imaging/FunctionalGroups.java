package org.casebook.dataaccess.imaging;

import static org.casebook.dataaccess.imaging.DicomAttribute.PER_FRAME_FUNCTIONAL_GROUPS_SEQUENCE;
import static org.casebook.dataaccess.imaging.DicomAttribute.SHARED_FUNCTIONAL_GROUPS_SEQUENCE;

import java.util.List;
import java.util.Optional;

/// Finds where an enhanced multi-frame object keeps an attribute of one of its frames.
///
/// Source: DICOM PS3.3 section C.7.6.16.
final class FunctionalGroups {
    private FunctionalGroups() {}

    /// The item of the frame, else the shared item, else the data set itself.
    ///
    /// @param frame base 0
    /// @param group the sequence inside the functional groups
    static DataSet holder(DataSet set, int frame, DicomAttribute group, DicomAttribute attribute) {
        return item(set.items(PER_FRAME_FUNCTIONAL_GROUPS_SEQUENCE), frame, group)
                .filter(item -> item.has(attribute))
                .or(() -> item(set.items(SHARED_FUNCTIONAL_GROUPS_SEQUENCE), 0, group)
                        .filter(item -> item.has(attribute)))
                .orElse(set);
    }

    private static Optional<DataSet> item(List<DataSet> groups, int index, DicomAttribute group) {
        return index < groups.size() ? groups.get(index).items(group).stream().findFirst() : Optional.empty();
    }
}
