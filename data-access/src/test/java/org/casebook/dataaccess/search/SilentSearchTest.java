package org.casebook.dataaccess.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.casebook.dataaccess.casefile.Confidentiality;
import org.casebook.dataaccess.casefile.ItemId;
import org.casebook.dataaccess.casefile.ItemKind;
import org.casebook.dataaccess.casefile.Labels;
import org.casebook.dataaccess.casefile.Pseudonym;
import org.casebook.dataaccess.governance.Classification;
import org.junit.jupiter.api.Test;

/// Two indexes that differ in what a user may not see give that user the same answers.
class SilentSearchTest {
    private static final long SEED = 5_081_859;
    private static final int ROUNDS = 25;
    private static final List<String> WORDS = List.of(
            "lung",
            "lungs",
            "EGFR",
            "p.Leu858Arg",
            "L858R",
            "c.2573T>G",
            "progression",
            "progressing",
            "stable",
            "HER2-positive",
            "osimertinib",
            "brain",
            "metastasis",
            "metastases",
            "of",
            "the",
            "no",
            "HIV");
    private static final List<String> SENSITIVITIES = List.of("", "HIV", "PSY", "HIV,PSY", "GDIS,HIV");
    private static final List<Pseudonym> PATIENTS = Stream.of("A", "B", "C", "D", "E", "F")
            .map(letter -> new Pseudonym("P-" + letter.repeat(10)))
            .toList();

    private final Random random = new Random(SEED);

    @Test
    void answersAreTheSameWhateverIsHidden() {
        int found = 0;
        int hiddenMatches = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Permitted permitted = permitted();
            List<SearchDocument> all = documents(40);
            List<SearchDocument> visible =
                    all.stream().filter(permitted::includes).toList();
            List<SearchDocument> others = documents(60).stream()
                    .filter(document -> !permitted.includes(document))
                    .toList();
            try (TextIndex without = TextIndex.of(visible.parallelStream());
                    TextIndex with = TextIndex.of(shuffled(all, List.of()).parallelStream());
                    TextIndex differing = TextIndex.of(shuffled(visible, others).parallelStream())) {
                churn(differing, permitted, others);
                for (int i = 0; i < 8; i++) {
                    TextQuery query = query();
                    Found expected = without.search(query, permitted);

                    assertThat(with.search(query, permitted))
                            .as("seed %d, round %d", SEED, round)
                            .isEqualTo(expected);
                    assertThat(differing.search(query, permitted))
                            .as("seed %d, round %d, other documents hidden", SEED, round)
                            .isEqualTo(expected);
                    found += expected.hits().size();
                    hiddenMatches += (int) (with.search(query, everything()).total() - expected.total());
                }
            }
        }
        assertThat(found).as("hits that were compared").isGreaterThan(200);
        assertThat(hiddenMatches).as("matches that were hidden").isGreaterThan(200);
    }

    @Test
    void conditionInTheQueryIsTheOneOfPermitted() {
        for (int round = 0; round < ROUNDS; round++) {
            Permitted permitted = permitted();
            List<SearchDocument> all = documents(40).stream()
                    .map(document -> new SearchDocument(
                            document.id(),
                            document.kind(),
                            document.patient(),
                            document.labels(),
                            document.classification(),
                            "pain",
                            "",
                            List.of()))
                    .toList();
            try (TextIndex index = TextIndex.of(all.parallelStream())) {
                assertThat(index.search(new TextQuery("pain", Set.of(), 200), permitted).hits().stream()
                                .map(Found.Hit::item)
                                .toList())
                        .as("seed %d, round %d", SEED, round)
                        .isEqualTo(all.stream()
                                .filter(permitted::includes)
                                .map(SearchDocument::id)
                                .sorted()
                                .toList());
            }
        }
    }

    @Test
    void scoresAreMultiplesOfOneStep() {
        try (TextIndex index = TextIndex.of(documents(80).parallelStream())) {
            List<Double> scores = IntStream.range(0, 200)
                    .mapToObj(i -> index.search(query(), everything()))
                    .flatMap(answer -> answer.hits().stream())
                    .map(Found.Hit::score)
                    .toList();

            assertThat(scores)
                    .isNotEmpty()
                    .allSatisfy(score -> assertThat(score * 1024)
                            .isEqualTo(Math.rint(score * 1024))
                            .isPositive());
        }
    }

    /// Replaces hidden patients by others, so that deleted documents and merged segments are among what differs.
    private void churn(TextIndex index, Permitted permitted, List<SearchDocument> hidden) {
        for (Pseudonym patient : PATIENTS) {
            if (!permitted.patients().contains(patient)) {
                index.replace(
                        patient,
                        hidden.stream()
                                .filter(document -> document.patient().equals(patient))
                                .filter(document -> random.nextBoolean())
                                .toList());
            }
        }
    }

    private Permitted permitted() {
        return new Permitted(
                PATIENTS.stream().filter(patient -> random.nextBoolean()).collect(Collectors.toSet()),
                Stream.of(Classification.values())
                        .filter(each -> random.nextInt(4) > 0)
                        .collect(Collectors.toSet()),
                any(List.of(Confidentiality.N, Confidentiality.R, Confidentiality.V)),
                Stream.of("HIV", "PSY", "GDIS")
                        .filter(code -> random.nextBoolean())
                        .collect(Collectors.toSet()));
    }

    private static Permitted everything() {
        return new Permitted(
                Set.copyOf(PATIENTS), Set.of(Classification.values()), Confidentiality.V, Set.of("HIV", "PSY", "GDIS"));
    }

    private List<SearchDocument> documents(int count) {
        List<SearchDocument> documents = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            documents.add(new SearchDocument(
                    new ItemId("note-%020x".formatted(random.nextLong() & Long.MAX_VALUE)),
                    ItemKind.NOTE,
                    any(PATIENTS),
                    new Labels(
                            any(List.of(Confidentiality.M, Confidentiality.N, Confidentiality.R, Confidentiality.V)),
                            any(SENSITIVITIES)),
                    any(List.of(Classification.values())),
                    words(3),
                    words(60),
                    List.of(SearchSamples.SOURCE)));
        }
        return documents;
    }

    private TextQuery query() {
        String words = words(3);
        String text = switch (random.nextInt(4)) {
            case 0 -> "\"" + words + "\"";
            case 1 -> words.substring(0, 1 + random.nextInt(words.length()));
            case 2 -> words + " ";
            default -> any(WORDS);
        };
        return new TextQuery(text, Set.of(), 1 + random.nextInt(50));
    }

    private String words(int most) {
        return IntStream.rangeClosed(0, random.nextInt(most))
                .mapToObj(i -> any(WORDS))
                .collect(Collectors.joining(" "));
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private List<SearchDocument> shuffled(List<SearchDocument> some, List<SearchDocument> others) {
        List<SearchDocument> all = new ArrayList<>(some);
        all.addAll(others);
        Collections.shuffle(all, random);
        return all;
    }
}
