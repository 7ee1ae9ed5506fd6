package org.casebook.dataaccess.ingest.fhir;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.util.JsonParserDelegate;

/// Walks one JSON value of a longer document and stops when it is too large or too deep.
final class BoundedParser extends JsonParserDelegate {
    private final long start;
    private final int outerDepth;
    private final int bytes;
    private final int depth;

    /// @param bytes how long the value may be, checked at each token
    /// @param depth how deep objects and arrays may nest within the value
    BoundedParser(JsonParser parser, int bytes, int depth) {
        super(parser);
        this.start = offset();
        this.outerDepth = parser.streamReadContext().getNestingDepth();
        this.bytes = bytes;
        this.depth = depth;
    }

    @Override
    public @Nullable JsonToken nextToken() {
        JsonToken token = delegate.nextToken();
        check();
        return token;
    }

    @Override
    public @Nullable String nextName() {
        String name = delegate.nextName();
        check();
        return name;
    }

    private void check() {
        if (offset() - start > bytes) {
            throw new OutOfBoundsException("resource is larger than %d bytes, the most allowed".formatted(bytes));
        }
        if (delegate.streamReadContext().getNestingDepth() - outerDepth > depth) {
            throw new OutOfBoundsException("resource nests deeper than %d, the most allowed".formatted(depth));
        }
    }

    private long offset() {
        return Math.max(
                delegate.currentLocation().getByteOffset(),
                delegate.currentLocation().getCharOffset());
    }

    /// The value breaks a bound; the parser stands inside of it.
    static final class OutOfBoundsException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        OutOfBoundsException(String message) {
            super(message, null, false, false);
        }
    }
}
