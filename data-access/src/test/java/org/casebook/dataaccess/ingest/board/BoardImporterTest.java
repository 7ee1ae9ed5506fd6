package org.casebook.dataaccess.ingest.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import org.casebook.dataaccess.casefile.Board;
import org.casebook.dataaccess.casefile.BoardCase;
import org.casebook.dataaccess.casefile.PatientIdentifier;
import org.casebook.dataaccess.ingest.MemoryFile;
import org.casebook.dataaccess.ingest.RecordingSink;
import org.casebook.dataaccess.ingest.UnreadableFileException;
import org.casebook.provenance.source.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoardImporterTest {
    private static final String TEXT = """
            {
              "casebookBoard": 1,
              "id": "thoracic-2026-11-25",
              "name": "Thoracic tumor board",
              "start": "2026-11-25T14:30:00+01:00",
              "zone": "Europe/Berlin",
              "site": "north",
              "room": "2.14",
              "cases": [
                {"id":"t-1","patient":"urn:x|A-1","reason":"Progression","question":"Switch?","presenter":"oncologist","minutes":6},
                {"id":"t-2","patient":"urn:x|B-2"}
              ]
            }
            """;

    private final BoardImporter importer = new BoardImporter();

    private RecordingSink read(String text) {
        var sink = new RecordingSink();
        importer.read(MemoryFile.of("board.json", text), sink);
        return sink;
    }

    @Test
    void readsTheMeetingAndItsAgenda() {
        RecordingSink sink = read(TEXT);

        assertThat(sink.records(Board.class))
                .containsExactly(new Board(
                        "thoracic-2026-11-25",
                        "Thoracic tumor board",
                        Instant.parse("2026-11-25T13:30:00Z"),
                        "Europe/Berlin",
                        "north",
                        "2.14"));
        assertThat(sink.records(BoardCase.class))
                .containsExactly(
                        new BoardCase("t-1", "thoracic-2026-11-25", 1, "Progression", "Switch?", "oncologist", 6),
                        new BoardCase("t-2", "thoracic-2026-11-25", 2, null, null, null, null));
        assertThat(sink.rows().get(0).subject()).isNull();
        assertThat(sink.rows().get(1).subject()).isEqualTo(new PatientIdentifier("urn:x", "A-1"));
        assertThat(sink.rows().get(2).source().place()).isEqualTo(new Place.JsonPointer("/cases/1"));
        assertThat(sink.warned()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "\"casebookBoard\": 1; \"casebookBoard\": 2; /casebookBoard",
                "\"id\": \"thoracic-2026-11-25\"; \"id\": \"a b\"; /id",
                "\"name\": \"Thoracic tumor board\"; \"name\": 7; /name",
                "\"start\": \"2026-11-25T14:30:00+01:00\"; \"start\": \"2026-11-25T14:30:00\"; /start",
                "\"zone\": \"Europe/Berlin\"; \"zone\": \"Middle/Earth\"; /zone",
                "\"site\": \"north\"; \"site\": \" \"; /site"
            })
    void refusesABrokenMeetingAtItsPlace(String right, String wrong, String pointer) {
        assertThatExceptionOfType(UnreadableFileException.class)
                .isThrownBy(() -> read(TEXT.replace(right, wrong)))
                .satisfies(e -> assertThat(e.place()).isEqualTo(new Place.JsonPointer(pointer)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "\"urn:x|A-1\"; \"A-1\"; /cases/0/patient",
                "\"minutes\":6; \"minutes\":0; /cases/0/minutes",
                "\"t-1\"; \"../t\"; /cases/0/id",
                "\"t-2\"; \"t-1\"; /cases/1/id"
            })
    void rejectsABrokenCaseAndKeepsTheOther(String right, String wrong, String pointer) {
        RecordingSink sink = read(TEXT.replace(right, wrong));

        assertThat(sink.records(BoardCase.class)).hasSize(1);
        assertThat(sink.rejected())
                .singleElement()
                .satisfies(issue -> assertThat(issue.place()).isEqualTo(new Place.JsonPointer(pointer)));
    }

    @Test
    void rejectsACaseThatIsNoObjectAndWarnsOfUnknownMembers() {
        RecordingSink sink = read(TEXT.replace("\"cases\": [", "\"chair\": 1, \"cases\": [ 3,"));

        assertThat(sink.rejected()).map(RecordingSink.Issue::place).containsExactly(new Place.JsonPointer("/cases/0"));
        assertThat(sink.warned()).map(RecordingSink.Issue::place).containsExactly(new Place.JsonPointer(""));
        assertThat(sink.records(BoardCase.class)).map(BoardCase::position).containsExactly(2, 3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"\"room\": \"2.14\"; \"site\": \"south\"", "\"room\"; room", "]; [[[[[[[[[[[[[[[[[[["})
    void refusesWhatIsNotOneStrictDocument(String right, String wrong) {
        assertThatExceptionOfType(UnreadableFileException.class)
                .isThrownBy(() -> read(TEXT.replace(right, wrong)))
                .satisfies(e -> assertThat(e.place()).isInstanceOf(Place.Line.class));
    }

    @Test
    void refusesTooManyCasesAndTooManyBytes() {
        String many = "{\"id\":\"c\"},".repeat(BoardImporter.MAX_CASES);
        assertThatExceptionOfType(UnreadableFileException.class)
                .isThrownBy(() -> read(TEXT.replace("\"cases\": [", "\"cases\": [" + many)));
        assertThatExceptionOfType(UnreadableFileException.class)
                .isThrownBy(() -> read(TEXT + " ".repeat(BoardImporter.MAX_BYTES)))
                .withMessageContaining("larger than");
    }

    @Test
    void recognisesItsFirstMember() {
        assertThat(importer.recognises(MemoryFile.of("b.json", "\n" + TEXT))).isTrue();
        assertThat(importer.recognises(MemoryFile.of("b.json", "{\"resourceType\":\"Bundle\"}")))
                .isFalse();
    }
}
