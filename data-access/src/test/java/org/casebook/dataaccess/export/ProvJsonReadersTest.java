package org.casebook.dataaccess.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.casebook.dataaccess.gateway.TrailGraph;
import org.casebook.provenance.derivation.ProvJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openprovenance.prov.json.Converter;
import org.openprovenance.prov.model.Activity;
import org.openprovenance.prov.model.Document;
import org.openprovenance.prov.model.QualifiedName;
import org.openprovenance.prov.model.Statement;
import org.openprovenance.prov.model.Used;
import org.openprovenance.prov.model.WasAssociatedWith;
import org.openprovenance.prov.model.WasDerivedFrom;
import org.openprovenance.prov.model.WasGeneratedBy;
import org.openprovenance.prov.xml.ProvFactory;

/// Reads PROV-JSON with the toolbox of those who submitted the format.
class ProvJsonReadersTest {
    private static final String OWN = ProvJson.NAMESPACE;

    @TempDir
    private Path folder;

    @Test
    void isReadByTheToolboxOfItsAuthors() throws IOException {
        Document document = read();

        assertThat(document.getNamespace().getPrefixes().get("casebook")).isEqualTo(OWN);
        assertThat(statements(document, Activity.class)).hasSize(3).allSatisfy(activity -> {
            assertThat(activity.getStartTime())
                    .as("nothing tells when it began")
                    .isNull();
            assertThat(activity.getEndTime()).isNotNull();
        });
    }

    @Test
    void tiesItemActivitiesPlacesAndFiles() throws IOException {
        Document document = read();

        assertThat(statements(document, WasGeneratedBy.class)).singleElement().satisfies(made -> {
            assertThat(local(made.getEntity())).isEqualTo("treatment%2D0123456789abcdef0123");
            assertThat(local(made.getActivity())).isEqualTo("gold%2DP%2DAAAAAAAAAA");
        });
        assertThat(statements(document, Used.class))
                .extracting(used -> local(used.getActivity()).substring(0, 4) + " "
                        + (local(used.getEntity()).contains("%23") ? "place" : "file"))
                .containsExactlyInAnyOrder("gold place", "gold place", "impo file", "impo file");
        assertThat(statements(document, WasDerivedFrom.class)).hasSize(4);
        assertThat(statements(document, WasAssociatedWith.class))
                .hasSize(3)
                .allSatisfy(by -> assertThat(local(by.getAgent())).isEqualTo("casebook"));
    }

    private static String local(QualifiedName name) {
        assertThat(name.getNamespaceURI()).isEqualTo(OWN);
        return name.getLocalPart();
    }

    private static <T> List<T> statements(Document document, Class<T> kind) {
        return document.getStatementOrBundle().stream()
                .filter(statement -> statement instanceof Statement && kind.isInstance(statement))
                .map(kind::cast)
                .toList();
    }

    private Document read() throws IOException {
        Path file = folder.resolve("trail.json");
        Files.write(file, ProvJson.write(TrailGraph.of(Trails.treatment())));
        return new Converter(new ProvFactory()).readDocument(file.toString());
    }
}
