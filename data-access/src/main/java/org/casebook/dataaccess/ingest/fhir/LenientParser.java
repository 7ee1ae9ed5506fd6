package org.casebook.dataaccess.ingest.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.parser.ErrorHandlerAdapter;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.parser.json.BaseJsonLikeValue.ScalarType;
import ca.uhn.fhir.parser.json.BaseJsonLikeValue.ValueType;
import java.util.Set;
import org.hl7.fhir.exceptions.FHIRException;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// Turns the JSON of one resource into FHIR R4 types and counts what departs from the specification on the way.
/// For one thread. The first use in a process takes about a second, while the model is scanned.
final class LenientParser {
    private final IParser parser = Model.R4.newJsonParser();
    private final Departures departures = new Departures();

    LenientParser() {
        parser.setParserErrorHandler(departures);
    }

    /// The model is scanned when the first file comes, not when the program starts.
    private static final class Model {
        private static final FhirContext R4 = FhirContext.forR4Cached();
        private static final Set<String> TYPES = Set.copyOf(R4.getResourceTypes());
    }

    static boolean isResourceType(String name) {
        return Model.TYPES.contains(name);
    }

    /// The narrative is left out: it is read from the JSON where it is needed.
    ///
    /// @throws UnfitResourceException when the resource cannot be read at all
    Resource parse(ObjectNode json) {
        departures.reset();
        ObjectNode lean = json.deepCopy();
        lean.remove("text");
        try {
            IBaseResource resource = parser.parseResource(lean.toString());
            if (resource instanceof Resource r4) {
                return r4;
            }
            throw new UnfitResourceException("resource is not of FHIR R4, must be");
        } catch (DataFormatException | FHIRException | IllegalArgumentException | IllegalStateException e) {
            throw new UnfitResourceException("resource breaks the structure of FHIR R4");
        } catch (ClassCastException | NullPointerException | UnsupportedOperationException e) {
            // The parser's own checks do not cover every shape that JSON can take.
            throw new UnfitResourceException("resource has JSON of another shape than FHIR R4 gives it");
        }
    }

    /// What the last resource departs in, as one line; null when it does not.
    @Nullable
    String departures() {
        return departures.text();
    }

    /// A resource that has no reading in FHIR R4.
    static final class UnfitResourceException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UnfitResourceException(String message) {
            super(message, null, false, false);
        }
    }

    /// Counts and says nothing of what it saw, because what does not fit may be anything.
    private static final class Departures extends ErrorHandlerAdapter {
        private int unknown;
        private int unfit;

        private void reset() {
            unknown = 0;
            unfit = 0;
        }

        private @Nullable String text() {
            return unknown + unfit == 0
                    ? null
                    : "resource has %d elements unknown to FHIR R4 and %d values of another type, which are not read"
                            .formatted(unknown, unfit);
        }

        @Override
        public void unknownElement(@Nullable IParseLocation location, String name) {
            unknown++;
        }

        @Override
        public void unknownAttribute(@Nullable IParseLocation location, String name) {
            unknown++;
        }

        @Override
        public void invalidValue(@Nullable IParseLocation location, String value, String error) {
            unfit++;
        }

        @Override
        public void unexpectedRepeatingElement(@Nullable IParseLocation location, String name) {
            unfit++;
        }

        @Override
        public void incorrectJsonType(
                @Nullable IParseLocation location,
                String name,
                ValueType expected,
                ScalarType expectedScalar,
                ValueType found,
                ScalarType foundScalar) {
            unfit++;
        }
    }
}
