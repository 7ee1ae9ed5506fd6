package org.casebook.provenance.derivation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.casebook.provenance.ProvenanceException.ErrorCode;
import org.casebook.provenance.derivation.Relation.Used;
import org.casebook.provenance.derivation.Relation.WasDerivedFrom;
import org.junit.jupiter.api.Test;

class DerivationGraphTest {
    private final DerivationGraph graph = Lung.builder().build();

    @Test
    void walksFromAValueDownToTheFiles() {
        assertThat(graph.backwards(Lung.TIER.id()))
                .containsExactly(
                        new Step(0, Lung.TIER),
                        new Step(1, Lung.TIERING),
                        new Step(2, Lung.RULES),
                        new Step(2, Lung.FIRST),
                        new Step(3, Lung.IMPORT),
                        new Step(3, Lung.LINE_7),
                        new Step(4, Lung.VCF));
        assertThat(graph.sources(Lung.TIER.id())).containsExactlyInAnyOrder(Lung.RULES, Lung.VCF);
    }

    @Test
    void leavesOutWhatTheSameRunMadeFromOtherLines() {
        assertThat(nodes(graph.backwards(Lung.SECOND.id())))
                .doesNotContain(Lung.LINE_7, Lung.FIRST)
                .contains(Lung.LINE_8, Lung.IMPORT);
        assertThat(nodes(graph.forwards(Lung.LINE_7.id())))
                .containsExactly(Lung.LINE_7, Lung.FIRST, Lung.TIERING, Lung.TIER);
    }

    @Test
    void walksFromAFileToEverythingMadeOfIt() {
        assertThat(nodes(graph.forwards(Lung.VCF.id())))
                .startsWith(Lung.VCF)
                .endsWith(Lung.TIERING, Lung.TIER)
                .contains(Lung.IMPORT, Lung.LINE_7, Lung.LINE_8, Lung.FIRST, Lung.SECOND)
                .doesNotHaveDuplicates();
    }

    @Test
    void walksForwardsExactlyWhereItWalksBackwards() {
        for (Node from : graph.nodes()) {
            for (Node to : graph.nodes()) {
                if (from instanceof Entity && to instanceof Entity) {
                    assertThat(nodes(graph.forwards(from.id())).contains(to))
                            .as("%s to %s", from, to)
                            .isEqualTo(nodes(graph.backwards(to.id())).contains(from));
                }
            }
        }
    }

    @Test
    void endsAtAnItemWhoseOriginNobodyRecorded() {
        assertThat(graph.backwards(Lung.VCF.id())).containsExactly(new Step(0, Lung.VCF));
        assertThat(graph.sources(Lung.VCF.id())).containsExactly(Lung.VCF);
    }

    @Test
    void namesWhoIsResponsible() {
        assertThat(graph.agents(Lung.IMPORT.id())).containsExactly(Lung.PROGRAM);
        assertThat(graph.agents(Lung.RULES.id())).containsExactly(Lung.CURATOR);
        assertThat(graph.agents(Lung.FIRST.id())).isEmpty();
    }

    @Test
    void isTheSameInWhateverOrderItWasPutTogether() {
        long seed = 20260302L;
        Random random = new Random(seed);
        List<Node> nodes = new ArrayList<>(graph.nodes());
        List<Relation> relations = new ArrayList<>(graph.relations());
        for (int round = 0; round < 50; round++) {
            Collections.shuffle(nodes, random);
            Collections.shuffle(relations, random);
            DerivationGraph.Builder builder = DerivationGraph.builder();
            relations.forEach(builder::add);
            nodes.forEach(builder::add);
            DerivationGraph shuffled = builder.addAll(graph).build();

            assertThat(shuffled)
                    .as("seed %d, round %d", seed, round)
                    .isEqualTo(graph)
                    .hasSameHashCodeAs(graph);
            assertThat(shuffled.backwards(Lung.TIER.id())).isEqualTo(graph.backwards(Lung.TIER.id()));
            assertThat(ProvJson.write(shuffled)).isEqualTo(ProvJson.write(graph));
        }
    }

    @Test
    void walksAChainOfAnyLength() {
        DerivationGraph.Builder builder = DerivationGraph.builder();
        int length = 50_000;
        for (int i = 0; i < length; i++) {
            builder.wasDerivedFrom(Entity.of("v:" + i, "value", ""), Entity.of("v:" + (i + 1), "value", ""));
        }
        List<Step> steps = builder.build().backwards("v:0");

        assertThat(steps).hasSize(length + 1);
        assertThat(steps.getLast()).isEqualTo(new Step(length, Entity.of("v:" + length, "value", "")));
    }

    @Test
    void refusesAnythingThatComesFromItself() {
        assertInvalid(Lung.builder().wasDerivedFrom(Lung.VCF, Lung.TIER), "must have no cycle");
        assertInvalid(Lung.builder().wasDerivedFrom(Lung.VCF, Lung.VCF), "must have no cycle");
        assertInvalid(Lung.builder().used(Lung.IMPORT, Lung.FIRST), "must have no cycle");
    }

    @Test
    void refusesARelationWithAWrongEnd() {
        assertInvalid(Lung.builder().add(new WasDerivedFrom("variant:1", "variant:9")), "variant:9, must be an entity");
        assertInvalid(Lung.builder().add(new Used("variant:1", "variant:2")), "variant:1, must be an activity");
    }

    @Test
    void refusesOneIdentifierForTwoThings() {
        assertThatExceptionOfType(DerivationException.class)
                .isThrownBy(() -> Lung.builder().add(Entity.of("variant:1", "variant", "another")))
                .withMessage("variant:1 names two things, must name one");
    }

    @Test
    void saysThatADerivationIsNotKnown() {
        for (String id : List.of("variant:9", Lung.IMPORT.id(), Lung.PROGRAM.id())) {
            assertThatExceptionOfType(DerivationException.class)
                    .isThrownBy(() -> graph.backwards(id))
                    .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.DERIVATION_UNKNOWN));
        }
    }

    @Test
    void refusesNodesThatBreakARule() {
        assertThatIllegalArgumentException().isThrownBy(() -> Entity.of(" ", "variant", ""));
        assertThatIllegalArgumentException().isThrownBy(() -> Entity.of("v", "a variant", ""));
        assertThatIllegalArgumentException().isThrownBy(() -> Entity.of("lone\ud800", "variant", ""));
        assertThatIllegalArgumentException().isThrownBy(() -> Lung.FIRST.with("allele depth", "1"));
        Activity run = Lung.IMPORT;
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Activity(
                        "a", "a", "1", /* startedAt= */ run.endedAt(), /* endedAt= */ run.startedAt(), null));
        assertThatIllegalArgumentException().isThrownBy(() -> new Activity.Rows(1, 0, 2));
    }

    @Test
    void showsNoLabelsAsText() {
        assertThat("" + Lung.FIRST + Lung.CURATOR + Lung.VCF + graph).doesNotContain("EGFR", "120", "Erika", "sample");
    }

    private static List<Node> nodes(List<Step> steps) {
        return steps.stream().map(Step::node).toList();
    }

    private static void assertInvalid(DerivationGraph.Builder builder, String rule) {
        assertThatExceptionOfType(DerivationException.class)
                .isThrownBy(builder::build)
                .withMessageContaining(rule)
                .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.DERIVATION_INVALID));
    }
}
