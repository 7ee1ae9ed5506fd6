package org.casebook.dataaccess.ingest.fhir;

import org.casebook.provenance.source.Place;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// One resource of a file, or the place where one should be.
sealed interface FoundResource {
    Place place();

    /// A JSON object that names its resource type.
    ///
    /// @param fullUrl of the bundle entry, null when it has none
    record Legible(Place place, @Nullable String fullUrl, ObjectNode json) implements FoundResource {
        /// As the file says, not checked.
        String type() {
            return json.path("resourceType").asString("");
        }

        /// The logical id, empty when there is none.
        String id() {
            return json.path("id").asString("");
        }
    }

    /// Something that cannot be read as a resource; reading goes on behind it.
    ///
    /// @param reason one line, without any value of the resource
    record Illegible(Place place, String reason) implements FoundResource {}

    /// A bundle entry with no resource, for instance a deletion.
    record Absent(Place place) implements FoundResource {}
}
