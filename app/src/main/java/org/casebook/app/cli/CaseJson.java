package org.casebook.app.cli;

import java.util.List;
import org.casebook.dataaccess.casefile.BoardId;
import org.casebook.dataaccess.casefile.CaseId;
import org.casebook.dataaccess.casefile.ItemId;
import org.casebook.dataaccess.casefile.Presence;
import org.casebook.dataaccess.casefile.Pseudonym;
import org.casebook.dataaccess.governance.Governed;
import org.casebook.dataaccess.governance.UserId;
import org.casebook.provenance.source.Known;
import org.casebook.provenance.source.ObjectHash;
import org.casebook.provenance.source.Place;
import org.casebook.provenance.source.SourceRef;
import org.casebook.provenance.source.Unknown;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/// The JSON of the command line. A governed value is an object with `released`, `masked` (and `how`) or `withheld`;
/// a known value has `value` and `sources`, an unknown one `unknown`; identifiers and sources are texts.
final class CaseJson {
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new SimpleModule("casebook")
                    .addSerializer(ItemId.class, text(ItemId.class))
                    .addSerializer(CaseId.class, text(CaseId.class))
                    .addSerializer(BoardId.class, text(BoardId.class))
                    .addSerializer(UserId.class, text(UserId.class))
                    .addSerializer(Pseudonym.class, text(Pseudonym.class))
                    .addSerializer(ObjectHash.class, text(ObjectHash.class))
                    .addSerializer(SourceRef.class, text(SourceRef.class))
                    .addSerializer(Place.class, new PlaceSerializer())
                    .addSerializer(Known.class, new KnownSerializer())
                    .addSerializer(Unknown.class, new UnknownSerializer())
                    .addSerializer(Presence.class, new PresenceSerializer())
                    .addSerializer(Governed.class, new GovernedSerializer()))
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private CaseJson() {}

    static String write(Object value) {
        return JSON.writeValueAsString(value);
    }

    private static <T> ValueSerializer<T> text(Class<T> type) {
        return new TextSerializer<>(type);
    }

    private static final class TextSerializer<T> extends ValueSerializer<T> {
        private final Class<T> type;

        TextSerializer(Class<T> type) {
            this.type = type;
        }

        @Override
        public void serialize(T value, JsonGenerator out, SerializationContext context) {
            out.writeString(value.toString());
        }

        @Override
        public Class<T> handledType() {
            return type;
        }
    }

    private static final class PlaceSerializer extends ValueSerializer<Place> {
        @Override
        public void serialize(Place place, JsonGenerator out, SerializationContext context) {
            out.writeString(place.fragment());
        }
    }

    @SuppressWarnings("rawtypes") // Jackson registers serializers of generic types by their raw class
    private static final class KnownSerializer extends ValueSerializer<Known> {
        @Override
        public void serialize(Known known, JsonGenerator out, SerializationContext context) {
            out.writeStartObject();
            out.writePOJOProperty("value", known.known());
            List<?> sources = known.sources();
            out.writePOJOProperty("sources", sources);
            out.writeEndObject();
        }
    }

    @SuppressWarnings("rawtypes") // as above
    private static final class UnknownSerializer extends ValueSerializer<Unknown> {
        @Override
        public void serialize(Unknown unknown, JsonGenerator out, SerializationContext context) {
            out.writeStartObject();
            out.writeStringProperty("unknown", unknown.reason().name());
            out.writeEndObject();
        }
    }

    private static final class PresenceSerializer extends ValueSerializer<Presence> {
        @Override
        public void serialize(Presence presence, JsonGenerator out, SerializationContext context) {
            out.writeStartObject();
            switch (presence) {
                case Presence.Present(int count, var asOf) -> {
                    out.writeNumberProperty("count", count);
                    out.writePOJOProperty("asOf", asOf);
                }
                case Presence.Absent(var missing, var since, String detail) -> {
                    out.writeStringProperty("missing", missing.name());
                    out.writePOJOProperty("since", since);
                    out.writeStringProperty("detail", detail);
                }
            }
            out.writeEndObject();
        }
    }

    @SuppressWarnings("rawtypes") // as above
    private static final class GovernedSerializer extends ValueSerializer<Governed> {
        @Override
        public void serialize(Governed governed, JsonGenerator out, SerializationContext context) {
            out.writeStartObject();
            switch ((Governed<?>) governed) {
                case Governed.Released<?>(var value) -> out.writePOJOProperty("released", value);
                case Governed.Masked<?>(var value, String how) -> {
                    out.writePOJOProperty("masked", value);
                    out.writeStringProperty("how", how);
                }
                case Governed.Withheld<?>(Governed.Reason reason) -> out.writeStringProperty("withheld", reason.name());
            }
            out.writeEndObject();
        }
    }
}
