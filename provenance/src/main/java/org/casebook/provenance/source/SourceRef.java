package org.casebook.provenance.source;

/// Points at the bytes a value was read from: a bronze object and a place in it.
/// Text form: `sha256:<64 hex>#<fragment>`, for instance `sha256:ab…#line=12`.
public record SourceRef(ObjectHash object, Place place) {

    private static final String SCHEME = "sha256:";

    public static SourceRef line(ObjectHash object, long number) {
        return new SourceRef(object, new Place.Line(number));
    }

    public static SourceRef record(ObjectHash object, long number) {
        return new SourceRef(object, new Place.RecordNumber(number));
    }

    public static SourceRef json(ObjectHash object, String pointer) {
        return new SourceRef(object, new Place.JsonPointer(pointer));
    }

    public static SourceRef whole(ObjectHash object) {
        return new SourceRef(object, new Place.Whole());
    }

    /// Reads the text form.
    ///
    /// @throws IllegalArgumentException when it is not `sha256:<64 hex>` with an optional `#<fragment>`
    public static SourceRef parse(String text) {
        if (!text.startsWith(SCHEME)) {
            throw new IllegalArgumentException("source reference must start with " + SCHEME);
        }
        int hash = text.indexOf('#');
        String hex = text.substring(SCHEME.length(), hash < 0 ? text.length() : hash);
        return new SourceRef(new ObjectHash(hex), Place.parse(hash < 0 ? "" : text.substring(hash + 1)));
    }

    @Override
    public String toString() {
        String fragment = place.fragment();
        return fragment.isEmpty() ? object.toString() : object + "#" + fragment;
    }
}
