package org.casebook.dataaccess.ingest.board;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.casebook.dataaccess.casefile.Board;
import org.casebook.dataaccess.casefile.BoardCase;
import org.casebook.dataaccess.casefile.BoardId;
import org.casebook.dataaccess.casefile.CaseId;
import org.casebook.dataaccess.casefile.Labels;
import org.casebook.dataaccess.casefile.PatientIdentifier;
import org.casebook.dataaccess.ingest.FileKind;
import org.casebook.dataaccess.ingest.ImportSink;
import org.casebook.dataaccess.ingest.Importer;
import org.casebook.dataaccess.ingest.IncomingFile;
import org.casebook.dataaccess.ingest.SilverRow;
import org.casebook.dataaccess.ingest.UnreadableFileException;
import org.casebook.dataaccess.ingest.reading.HeadText;
import org.casebook.dataaccess.ingest.reading.ProgressStream;
import org.casebook.provenance.source.ObjectHash;
import org.casebook.provenance.source.Place;
import org.casebook.provenance.source.SourceRef;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Imports the agenda of a board: `casebookBoard` (1), `id`, `name`, `start` (ISO 8601 with offset), `zone` (IANA),
/// `site`,
/// optionally `room`, and `cases`, each with `id`, `patient` (`system|value`) and optionally `reason`, `question`,
/// `presenter` and `minutes`. The order of the cases is the order of the agenda.
public final class BoardImporter implements Importer {
    static final int MAX_BYTES = 1 << 20;
    static final int MAX_CASES = 500;

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TEXT = 4000;
    private static final int MOST_MINUTES = 24 * 60;
    private static final int DEEPEST = 16;
    private static final Pattern TELLING = Pattern.compile("\"casebookBoard\"\\s*:");
    private static final Set<String> BOARD =
            Set.of("casebookBoard", "id", "name", "start", "zone", "site", "room", "cases");
    private static final Set<String> CASE = Set.of("id", "patient", "reason", "question", "presenter", "minutes");

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    @Override
    public FileKind kind() {
        return FileKind.BOARD;
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public boolean recognises(IncomingFile file) {
        String head = HeadText.of(file).text().stripLeading();
        return head.startsWith("{") && TELLING.matcher(head).find();
    }

    @Override
    public void read(IncomingFile file, ImportSink sink) {
        BoardObject document = BoardObject.of(parse(file, sink), "");
        if (!Objects.equals(document.optionalNumber("casebookBoard", 0, Integer.MAX_VALUE), 1)) {
            throw BoardObject.refused("/casebookBoard", "casebookBoard is another version, must be 1");
        }
        Board board = board(document);
        JsonNode cases = document.array("cases", MAX_CASES);
        warnOfOthers(document, BOARD, sink);
        sink.accept(SilverRow.of(null, new SourceRef(file.hash(), document.place()), 0, Labels.NORMAL, board));
        Set<String> known = new HashSet<>();
        for (int i = 0; i < cases.size(); i++) {
            presented(cases.get(i), i, board, known, file.hash(), sink);
        }
    }

    private static JsonNode parse(IncomingFile file, ImportSink sink) {
        try (var in = ProgressStream.of(file, sink)) {
            byte[] bytes = in.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw UnreadableFileException.refused(
                        new Place.Whole(), "board file is larger than %d bytes, the most allowed".formatted(MAX_BYTES));
            }
            return JSON.readTree(bytes);
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw UnreadableFileException.refused(
                    line < 1 ? new Place.Whole() : new Place.Line(line),
                    "file is not JSON, must be one object with every name once");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Board board(BoardObject document) {
        return new Board(
                boardId(document),
                document.text("name", LONGEST_NAME),
                start(document),
                zone(document),
                document.text("site", LONGEST_NAME),
                document.optionalText("room", LONGEST_NAME).orElse(null));
    }

    private static String boardId(BoardObject document) {
        try {
            return new BoardId(document.text("id", LONGEST_NAME)).text();
        } catch (IllegalArgumentException e) {
            throw BoardObject.refused(document.at("id"), String.valueOf(e.getMessage()));
        }
    }

    private static Instant start(BoardObject document) {
        try {
            return OffsetDateTime.parse(document.text("start", LONGEST_NAME)).toInstant();
        } catch (DateTimeException e) {
            throw BoardObject.refused(
                    document.at("start"), "start must be ISO 8601 with offset as in 2026-01-31T14:30:00+01:00");
        }
    }

    private static String zone(BoardObject document) {
        try {
            return ZoneId.of(document.text("zone", LONGEST_NAME)).getId();
        } catch (DateTimeException e) {
            throw BoardObject.refused(document.at("zone"), "zone must be an IANA zone as in Europe/Berlin");
        }
    }

    private static void presented(
            JsonNode node, int index, Board board, Set<String> known, ObjectHash file, ImportSink sink) {
        try {
            BoardObject one = BoardObject.of(node, "/cases/" + index);
            BoardCase presented = presented(one, index + 1, board);
            PatientIdentifier patient = patient(one);
            if (!known.add(presented.caseId())) {
                throw BoardObject.refused(one.at("id"), "id of the case comes twice, must come once");
            }
            warnOfOthers(one, CASE, sink);
            sink.accept(SilverRow.of(patient, new SourceRef(file, one.place()), 0, Labels.NORMAL, presented));
        } catch (UnreadableFileException e) {
            sink.reject(e.place(), String.valueOf(e.getMessage()));
        }
    }

    private static BoardCase presented(BoardObject one, int position, Board board) {
        return new BoardCase(
                caseId(one),
                board.boardId(),
                position,
                one.optionalText("reason", LONGEST_TEXT).orElse(null),
                one.optionalText("question", LONGEST_TEXT).orElse(null),
                one.optionalText("presenter", LONGEST_NAME).orElse(null),
                one.optionalNumber("minutes", 1, MOST_MINUTES));
    }

    private static String caseId(BoardObject one) {
        try {
            return new CaseId(one.text("id", LONGEST_NAME)).text();
        } catch (IllegalArgumentException e) {
            throw BoardObject.refused(one.at("id"), String.valueOf(e.getMessage()));
        }
    }

    private static PatientIdentifier patient(BoardObject one) {
        try {
            return PatientIdentifier.parse(one.text("patient", LONGEST_NAME));
        } catch (IllegalArgumentException e) {
            throw BoardObject.refused(one.at("patient"), "patient must be system|value");
        }
    }

    private static void warnOfOthers(BoardObject object, Set<String> names, ImportSink sink) {
        if (object.hasOtherThan(names)) {
            sink.warn(object.place(), "object has a member that Casebook does not know, kept in bronze only");
        }
    }
}
