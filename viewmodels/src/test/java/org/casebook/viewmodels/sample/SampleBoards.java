package org.casebook.viewmodels.sample;

import static org.casebook.viewmodels.sample.SampleCases.fromBundle;
import static org.casebook.viewmodels.sample.SampleCases.masked;
import static org.casebook.viewmodels.sample.SampleCases.unknown;
import static org.casebook.viewmodels.sample.SampleSource.json;
import static org.casebook.viewmodels.sample.SampleSource.released;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.casebook.dataaccess.casefile.BoardId;
import org.casebook.dataaccess.casefile.CaseId;
import org.casebook.dataaccess.casefile.Pseudonym;
import org.casebook.dataaccess.gateway.Agenda;
import org.casebook.dataaccess.gateway.BoardSummary;
import org.casebook.dataaccess.gateway.CaseHeader;
import org.casebook.dataaccess.gateway.ListedCase;
import org.casebook.dataaccess.gateway.Readiness;
import org.casebook.dataaccess.governance.Governed;
import org.casebook.provenance.source.Sourced;
import org.casebook.provenance.source.Unknown;

/// Two boards: nine cases on one, none that the user may see on the other.
public final class SampleBoards {
    public static final BoardId THORACIC = new BoardId("thoracic-2026-11-25");
    public static final BoardId MOLECULAR = new BoardId("molecular-2026-12-02");
    /// The moment at which tests and pictures happen.
    public static final Instant NOW = Instant.parse("2026-11-24T15:20:00Z");

    private static final BoardSummary THORACIC_BOARD = new BoardSummary(
            THORACIC, "Thoracic tumor board", Instant.parse("2026-11-25T07:30:00Z"), "Europe/Berlin", "B 2.14", 9);
    private static final BoardSummary MOLECULAR_BOARD = new BoardSummary(
            MOLECULAR, "Molecular tumor board", Instant.parse("2026-12-02T15:00:00Z"), "Europe/Berlin", null, 0);

    private static final List<String> NAMES = List.of(
            "Lindqvist, Marta",
            "Okafor, Daniel",
            "Bergmann, Tobias",
            "Achterberg, Saskia",
            "Moreau, Henri",
            "Petrescu, Ioana",
            "Van den Broeck-Steenhuisen, Wilhelmina",
            "Ishii, Kenta",
            "Ferreira, Ana");
    private static final List<String> DIAGNOSES = List.of(
            "Adenocarcinoma of lung",
            "Squamous cell carcinoma of lung",
            "Undifferentiated pleomorphic sarcoma of thigh",
            "Secretory carcinoma of salivary gland with pulmonary metastases",
            "Small cell lung cancer",
            "Adenocarcinoma of lung, ALK-rearranged",
            "Pleural mesothelioma, epithelioid",
            "Thymoma B2",
            "Large cell neuroendocrine carcinoma");

    private SampleBoards() {}

    public static List<BoardSummary> boards() {
        return List.of(THORACIC_BOARD, MOLECULAR_BOARD);
    }

    static Agenda agenda(BoardSummary board) {
        return new Agenda(board, board.id().equals(THORACIC) ? entries() : List.of());
    }

    private static List<Agenda.Entry> entries() {
        return IntStream.rangeClosed(1, NAMES.size())
                .mapToObj(SampleBoards::entry)
                .toList();
    }

    private static Agenda.Entry entry(int position) {
        CaseId caseId = caseId(position);
        return new Agenda.Entry(
                caseId,
                position,
                pseudonym(caseId),
                name(caseId),
                fromBundle(DIAGNOSES.get(position - 1), "/entry/1/resource/code"),
                question(caseId),
                readiness(caseId));
    }

    /// Every case of the thoracic board, as other cases refer to it.
    static List<ListedCase> listed() {
        return entries().stream()
                .map(entry -> new ListedCase(
                        entry.caseId(),
                        THORACIC_BOARD,
                        entry.patient(),
                        entry.name(),
                        entry.diagnosis(),
                        header(entry.caseId()).stage()))
                .toList();
    }

    public static CaseId caseId(int position) {
        return new CaseId("thoracic-2026-11-25-%02d".formatted(position));
    }

    static int position(CaseId caseId) {
        return Integer.parseInt(caseId.text().substring(caseId.text().length() - 2));
    }

    public static Pseudonym pseudonym(CaseId caseId) {
        return new Pseudonym("P-K7QXM2ADT" + (char) ('A' + position(caseId)));
    }

    static Readiness readiness(CaseId caseId) {
        return switch (position(caseId)) {
            case 2, 6 -> SampleCases.stale();
            case 3, 8 -> SampleCases.missing();
            default -> SampleCases.ready();
        };
    }

    private static Governed<Sourced<String>> name(CaseId caseId) {
        return caseId.equals(SampleCases.INCOMPLETE)
                ? Governed.withheld(Governed.Reason.NOT_PERMITTED)
                : released(NAMES.get(position(caseId) - 1), "patients.fhir.json", "/entry/0/resource/name");
    }

    private static Governed<Sourced<String>> question(CaseId caseId) {
        return switch (position(caseId)) {
            case 1 ->
                fromBundle(
                        "Progression under osimertinib with EGFR C797S: platinum doublet again, or trial? Is L3 to be"
                                + " irradiated?",
                        "/entry/board/question");
            case 3 -> unknown(Unknown.Reason.NO_INFORMATION);
            default -> fromBundle("Operable? Neoadjuvant treatment first?", "/entry/board/question");
        };
    }

    /// The header of a case of the thoracic board.
    public static CaseHeader header(CaseId caseId) {
        boolean masked = caseId.equals(SampleCases.INCOMPLETE);
        return new CaseHeader(
                caseId,
                THORACIC,
                THORACIC_BOARD.name(),
                THORACIC_BOARD.starts(),
                THORACIC_BOARD.zone(),
                position(caseId),
                pseudonym(caseId),
                name(caseId),
                masked ? Governed.withheld(Governed.Reason.NOT_PERMITTED) : fromBundle("4711-0081", "/entry/0/id"),
                masked
                        ? new Governed.Masked<>(
                                Sourced.known(LocalDate.of(1961, 1, 1), json("sarcoma-03.fhir.json", "/birthDate")),
                                "year")
                        : Governed.released(Sourced.known(
                                LocalDate.of(1962, 5, 17), json("lung-01.fhir.json", "/entry/0/resource/birthDate"))),
                masked ? masked("60–69", "sarcoma-03.fhir.json", "/birthDate", "band") : fromBundle("64", "/birthDate"),
                fromBundle(masked ? "male" : "female", "/entry/0/resource/gender"),
                fromBundle("University Hospital North", "/entry/0/resource/managingOrganization"),
                fromBundle(DIAGNOSES.get(position(caseId) - 1), "/entry/1/resource/code"),
                masked ? unknown(Unknown.Reason.NO_INFORMATION) : fromBundle("Stage IVA", "/entry/stage"),
                masked ? unknown(Unknown.Reason.NOT_ASKED) : fromBundle("ECOG 1", "/entry/ecog"),
                masked
                        ? unknown(Unknown.Reason.NO_INFORMATION)
                        : fromBundle("New bone lesion under second-line treatment", "/entry/board/reason"),
                question(caseId));
    }
}
