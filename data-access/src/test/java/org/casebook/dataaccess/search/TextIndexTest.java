package org.casebook.dataaccess.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.casebook.dataaccess.search.SearchSamples.ADA;
import static org.casebook.dataaccess.search.SearchSamples.BEN;
import static org.casebook.dataaccess.search.SearchSamples.SOURCE;
import static org.casebook.dataaccess.search.SearchSamples.everythingOf;
import static org.casebook.dataaccess.search.SearchSamples.find;
import static org.casebook.dataaccess.search.SearchSamples.indexOf;
import static org.casebook.dataaccess.search.SearchSamples.items;
import static org.casebook.dataaccess.search.SearchSamples.marked;
import static org.casebook.dataaccess.search.SearchSamples.note;
import static org.casebook.dataaccess.search.SearchSamples.noteId;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.casebook.dataaccess.casefile.Confidentiality;
import org.casebook.dataaccess.casefile.ItemKind;
import org.casebook.dataaccess.casefile.Labels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextIndexTest {
    private static final String REPORT =
            "Adenocarcinoma of the lung. EGFR p.Leu858Arg (c.2573T>G) and T790M were found; "
                    + "HER2-negative, BRCA2 wild type, EML4-ALK not detected. Several metastases in the liver.";

    @ParameterizedTest
    @CsvSource({
        "L858R, p.Leu858Arg",
        "l858r, p.Leu858Arg",
        "p.L858R, p.Leu858Arg",
        "p.(Leu858Arg), p.Leu858Arg",
        "leu858, p.Leu858Arg",
        "c.2573T>G, c.2573T>G",
        "C.2573t, c.2573T>G",
        "t790m, T790M",
        "egfr, EGFR",
        "her2, HER2",
        "BRC, BRCA2",
        "eml4-alk, EML4-ALK",
        "metastasis, metastases",
        "metast, metastases",
        "'\"HER2 negative\"', HER2-negative",
        "'\"wild ty', wild type"
    })
    void findsAndMarksClinicalWords(String query, String marked) {
        try (TextIndex index = indexOf(note(1, ADA, "Pathology", REPORT))) {
            Found found = find(index, query, ADA);

            assertThat(found.total()).isEqualTo(1);
            assertThat(String.join(" ", marked(found.hits().getFirst().snippet()))
                            .replace(" ", "-"))
                    .isEqualTo(marked.replace(" ", "-"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"L858Q", "\"lung adenocarcinoma\"", "metast ", "EGFR KRAS", "c.2573T>A ", "\"\"", "", " ", "?"})
    void findsNothingElse(String query) {
        try (TextIndex index = indexOf(note(1, ADA, "Pathology", REPORT))) {
            assertThat(find(index, query, ADA)).isEqualTo(Found.NOTHING);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"of the lung", "the ", "lung AND ", "(lung", "lung*", "text:lung~2 ", "\"of the", "lung^"})
    void takesOddSyntaxLiterally(String query) {
        try (TextIndex index = indexOf(note(1, ADA, "Pathology", REPORT + " Text: lung, 2."))) {
            assertThat(find(index, query, ADA).total()).isEqualTo(1);
        }
    }

    @Test
    void neverFailsOnWhatIsTyped() {
        long seed = 20261124;
        Random random = new Random(seed);
        String alphabet = "ab \"'*?:\\/()[]{}+-!~^&|>.,pc19\t\n\u0000\ud83d\udc8aé*_";
        try (TextIndex index = indexOf(note(1, ADA, "Pathology", REPORT))) {
            for (int i = 0; i < 500; i++) {
                StringBuilder typed = new StringBuilder();
                for (int n = random.nextInt(40); n > 0; n--) {
                    typed.append(alphabet.charAt(random.nextInt(alphabet.length())));
                }
                assertThat(find(index, typed.toString(), ADA).total())
                        .as("seed %d, query %d", seed, i)
                        .isBetween(0L, 1L);
            }
            assertThat(find(index, "lung ".repeat(10_000), ADA).total()).isEqualTo(1);
            assertThat(find(index, "\"" + "lung ".repeat(10_000), ADA).total()).isZero();
        }
    }

    @Test
    void looksForAllWordsInTitleAndTextTogether() {
        try (TextIndex index = indexOf(
                note(1, ADA, "Radiology report", "Stable disease"), note(2, ADA, "Nursing note", "Stable mood"))) {
            assertThat(items(find(index, "radiology stable ", ADA))).containsExactly(noteId(1));
        }
    }

    @Test
    void ranksMoreMentionsTitlesAndShortTextsHigher() {
        try (TextIndex index = indexOf(
                note(1, ADA, "Note", "nausea " + "other ".repeat(300)),
                note(2, ADA, "Note", "nausea, fever, cough"),
                note(3, ADA, "Note", "nausea, then nausea"),
                note(4, ADA, "Nausea", "nausea, then nausea"))) {
            assertThat(find(index, "nausea ", ADA).hits().stream().map(Found.Hit::item))
                    .containsExactly(noteId(4), noteId(3), noteId(2), noteId(1));
        }
    }

    @Test
    void breaksTiesByItemNotByArrival() {
        try (TextIndex index =
                indexOf(note(3, ADA, "A", "pain"), note(1, ADA, "A", "pain"), note(2, BEN, "A", "pain"))) {
            assertThat(find(index, "pain", ADA, BEN).hits().stream().map(Found.Hit::item))
                    .containsExactly(noteId(1), noteId(2), noteId(3));
        }
    }

    @Test
    void countsAllHitsBeyondTheLimit() {
        try (TextIndex index =
                indexOf(note(1, ADA, "A", "pain"), note(2, ADA, "A", "pain"), note(3, BEN, "A", "pain"))) {
            Found found = index.search(new TextQuery("pain", Set.of(), 1), everythingOf(ADA));

            assertThat(found.hits()).hasSize(1);
            assertThat(found.total()).isEqualTo(2);
        }
    }

    @Test
    void looksAmongWantedKindsOnly() {
        try (TextIndex index = indexOf(note(1, ADA, "A", "pain"))) {
            assertThat(index.search(new TextQuery("pain", Set.of(ItemKind.VARIANT), 9), everythingOf(ADA)))
                    .isEqualTo(Found.NOTHING);
            assertThat(index.search(new TextQuery("pain", Set.of(ItemKind.NOTE), 9), everythingOf(ADA))
                            .total())
                    .isEqualTo(1);
        }
    }

    @Test
    void carriesSourcesOfTheItem() {
        try (TextIndex index = indexOf(note(1, ADA, "A", "pain"))) {
            Found.Hit hit = find(index, "pain", ADA).hits().getFirst();

            assertThat(hit.sources()).containsExactly(SOURCE);
            assertThat(hit.patient()).isEqualTo(ADA);
            assertThat(hit.kind()).isEqualTo(ItemKind.NOTE);
        }
    }

    @Test
    void replacesAllOfOnePatientAndNothingElse() {
        try (TextIndex index =
                indexOf(note(1, ADA, "A", "pain"), note(2, ADA, "A", "pain"), note(3, BEN, "A", "pain"))) {
            index.replace(ADA, List.of(note(4, ADA, "A", "pain")));
            assertThat(items(find(index, "pain", ADA, BEN))).containsExactlyInAnyOrder(noteId(3), noteId(4));

            index.replace(ADA, List.of());
            assertThat(items(find(index, "pain", ADA, BEN))).containsExactly(noteId(3));
        }
    }

    @Test
    void refusesDocumentsOfAnotherPatient() {
        try (TextIndex index = indexOf()) {
            List<SearchDocument> others = List.of(note(1, BEN, "A", "pain"));

            assertThatThrownBy(() -> index.replace(ADA, others))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("document is of another patient, must be of the one replaced");
        }
    }

    @Test
    void showsNoWordsInTheTextFormOfItsRecords() {
        SearchDocument document = note(1, ADA, "Ada Lovelace", "hiv");
        try (TextIndex index = indexOf(document)) {
            assertThat(document + " " + find(index, "ada hiv", ADA))
                    .doesNotContainIgnoringCase("lovelace")
                    .doesNotContainIgnoringCase("hiv");
        }
    }

    @Test
    void takesWordsOfAnyLength() {
        String word = "x".repeat(100_000);
        try (TextIndex index = indexOf(note(1, ADA, "A", word + " pain"))) {
            assertThat(find(index, "pain", ADA).total()).isEqualTo(1);
            assertThat(find(index, "x".repeat(90), ADA).total()).isEqualTo(1);
        }
    }

    @Test
    void hidesDocumentsWithMoreSensitivitiesThanCanBeChecked() {
        String codes = IntStream.range(0, 20_000).mapToObj(i -> "S" + i).collect(Collectors.joining(","));
        SearchDocument plain = note(1, ADA, "A", "pain");
        SearchDocument labelled = new SearchDocument(
                plain.id(),
                plain.kind(),
                ADA,
                new Labels(Confidentiality.N, codes),
                plain.classification(),
                "A",
                "pain",
                List.of(SOURCE));
        try (TextIndex index = indexOf(labelled)) {
            assertThat(find(index, "pain", ADA)).isEqualTo(Found.NOTHING);
        }
    }
}
