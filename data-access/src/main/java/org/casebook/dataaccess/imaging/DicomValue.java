package org.casebook.dataaccess.imaging;

import java.util.function.Function;
import org.casebook.provenance.source.ObjectHash;
import org.casebook.provenance.source.Place;
import org.casebook.provenance.source.SourceRef;

/// A value of a data set with the path of its tag. It may be identity, so its text form shows the path alone.
///
/// @param path eight hex digits, with item numbers (base 1) where it lies in a sequence: `00081115[1].0020000E`
public record DicomValue<T>(T value, String path) {
    public Place.DicomTag place() {
        return new Place.DicomTag(path);
    }

    /// The value's source, when the file is the bronze object of that hash.
    public SourceRef in(ObjectHash object) {
        return new SourceRef(object, place());
    }

    public <U> DicomValue<U> map(Function<? super T, ? extends U> change) {
        return new DicomValue<>(change.apply(value), path);
    }

    @Override
    public String toString() {
        return "DicomValue[" + path + "]";
    }
}
