package org.casebook.dataaccess.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.casebook.dataaccess.casefile.CaseId;
import org.casebook.dataaccess.casefile.ItemId;
import org.casebook.dataaccess.gateway.RecommendationGateway.Dissent;
import org.casebook.dataaccess.gateway.RecommendationGateway.Draft;
import org.casebook.dataaccess.gateway.RecommendationGateway.Outcome;
import org.casebook.dataaccess.gateway.RecommendationGateway.Version;
import org.casebook.dataaccess.governance.AccessContext;
import org.casebook.dataaccess.governance.Governed;
import org.casebook.dataaccess.governance.Governed.Reason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LakehouseRecommendationGatewayTest {
    private static final CaseId ADA = SampleHome.ADA;
    private static final CaseId BEN = SampleHome.BEN;
    private static final CaseId NOBODY = new CaseId("case-nobody");
    private static final Draft DRAFT =
            new Draft("Four cycles", "Fit", List.of(), List.of(new Dissent("surgeon", "Operate first")));

    @TempDir
    private Path folder;

    private SampleHome sample;
    private RecommendationGateway recommendations;
    private AccessContext oncologist;
    private AccessContext colleague;

    @BeforeEach
    void open() throws IOException {
        use(SampleHome.withAdaAndBen(folder));
    }

    private void use(SampleHome home) {
        sample = home;
        recommendations = home.home().recommendations();
        oncologist = home.context("oncologist");
        colleague = home.context("colleague");
    }

    @AfterEach
    void close() {
        sample.close();
    }

    @Test
    void keepsEveryVersionNewestFirst() {
        Draft other = new Draft("Six cycles", "", List.of(), List.of());
        recommendations.save(oncologist, ADA, 0, DRAFT);
        recommendations.save(colleague, ADA, 1, other);

        List<Version> versions = versions(oncologist);

        assertThat(versions).extracting(Version::version).containsExactly(2, 1);
        assertThat(versions).extracting(Version::draft).containsExactly(other, DRAFT);
        assertThat(versions).extracting(version -> version.author().text()).containsExactly("colleague", "oncologist");
    }

    @Test
    void refusesToSaveOverAVersionThatTheWriterHasNotSeen() {
        recommendations.save(oncologist, ADA, 0, DRAFT);

        assertThat(recommendations.save(colleague, ADA, 0, DRAFT))
                .isEqualTo(Governed.released(new Outcome.Overtaken(1)));
        assertThat(recommendations.save(colleague, ADA, 2, DRAFT))
                .isEqualTo(Governed.released(new Outcome.Overtaken(1)));
        assertThat(versions(oncologist)).hasSize(1);
    }

    @Test
    void keepsOneOfManyThatAreSavedAtOnce() throws Exception {
        List<Callable<Governed<Outcome>>> saves = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            saves.add(() -> recommendations.save(oncologist, ADA, 0, DRAFT));
        }
        List<Governed<Outcome>> answers = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(6)) {
            for (Future<Governed<Outcome>> answer : pool.invokeAll(saves)) {
                answers.add(answer.get());
            }
        }

        assertThat(answers)
                .filteredOn(answer -> answer.visible().orElseThrow() instanceof Outcome.Kept)
                .hasSize(1);
        assertThat(versions(oncologist)).hasSize(1);
    }

    @Test
    void signsOnlyTheNewestVersionAndOnce() {
        recommendations.save(oncologist, ADA, 0, DRAFT);
        recommendations.save(oncologist, ADA, 1, DRAFT);

        assertThat(recommendations.sign(oncologist, ADA, 1)).isEqualTo(Governed.released(new Outcome.Overtaken(2)));
        assertThat(recommendations.sign(oncologist, ADA, 2).visible().orElseThrow())
                .isInstanceOf(Outcome.Kept.class);
        assertThat(recommendations.sign(colleague, ADA, 2)).isEqualTo(Governed.released(new Outcome.Overtaken(2)));
        assertThat(versions(oncologist)).extracting(Version::signed).containsExactly(true, false);
        assertThat(versions(oncologist).getFirst().signedBy()).isEqualTo(oncologist.user());
    }

    @Test
    void leavesASignedVersionAsItIsWhenWorkGoesOn() {
        recommendations.save(oncologist, ADA, 0, DRAFT);
        recommendations.sign(oncologist, ADA, 1);
        Version signed = versions(oncologist).getFirst();

        recommendations.save(colleague, ADA, 1, new Draft("Other", "", List.of(), List.of()));

        assertThat(versions(oncologist).getLast()).isEqualTo(signed);
    }

    @Test
    void recordsASignatureOnlyWhereOneWasGiven() {
        recommendations.save(oncologist, ADA, 0, DRAFT);
        recommendations.sign(oncologist, ADA, 7);
        recommendations.sign(oncologist, ADA, 1);

        assertThat(sample.ledger())
                .filteredOn(entry -> entry.action().equals("SIGN"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.detail()).contains("version=1"));
    }

    @Test
    void answersTheSameForAHiddenPatientAsForNone() {
        recommendations.save(colleague, BEN, 0, DRAFT);

        assertThat(recommendations.versions(oncologist, BEN)).isEqualTo(recommendations.versions(oncologist, NOBODY));
        assertThat(recommendations.save(oncologist, BEN, 1, DRAFT))
                .isEqualTo(recommendations.save(oncologist, NOBODY, 1, DRAFT));
        assertThat(recommendations.sign(oncologist, BEN, 1))
                .isEqualTo(recommendations.sign(oncologist, NOBODY, 1))
                .isEqualTo(Governed.withheld(Reason.NOT_AVAILABLE));
        assertThat(recommendations.versions(colleague, BEN).visible().orElseThrow())
                .extracting(Version::signed)
                .containsExactly(false);
    }

    @Test
    void keepsCasesOfTheSameNameApart(@TempDir Path other) throws IOException {
        sample.close();
        use(SampleHome.withOneNameForTwoCases(other));
        recommendations.save(oncologist, ADA, 0, DRAFT);

        assertThat(versions(oncologist)).hasSize(1);
        assertThat(recommendations.versions(sample.context("consultant"), ADA)).isEqualTo(Governed.released(List.of()));
    }

    @Test
    void doesNotGiveWhatPeopleWriteToThoseWhoMayNotReadIt() {
        recommendations.save(oncologist, ADA, 0, DRAFT);
        AccessContext steward = sample.context("steward");

        assertThat(recommendations.versions(steward, ADA)).isEqualTo(Governed.withheld(Reason.NOT_PERMITTED));
        assertThat(recommendations.mayWrite(steward)).isFalse();
        assertThat(recommendations.mayWrite(oncologist)).isTrue();
        assertThat(recommendations.save(steward, ADA, 1, DRAFT)).isEqualTo(Governed.withheld(Reason.NOT_PERMITTED));
        assertThat(recommendations.sign(steward, ADA, 1)).isEqualTo(Governed.withheld(Reason.NOT_PERMITTED));
    }

    @Test
    void takesOnlyEvidenceOfTheSameCase() {
        ItemId ofAda = note(ADA);
        ItemId ofBen = note(BEN);
        ItemId ofNobody = new ItemId("note-00000000000000000000");

        assertThat(recommendations.save(colleague, ADA, 0, evidence(ofBen)))
                .isEqualTo(recommendations.save(colleague, ADA, 0, evidence(ofNobody)))
                .isEqualTo(Governed.withheld(Reason.NOT_AVAILABLE));
        assertThat(recommendations
                        .save(colleague, ADA, 0, evidence(ofAda))
                        .visible()
                        .orElseThrow())
                .isInstanceOf(Outcome.Kept.class);
    }

    @Test
    void refusesTextsThatAreBlankOrTooLong() {
        String tooLong = "x".repeat(Draft.MAX_TEXT + 1);

        assertThatThrownBy(() -> new Draft(" \n", "", List.of(), List.of()))
                .hasMessage("text is blank, must say something");
        assertThatThrownBy(() -> new Draft(tooLong, "", List.of(), List.of()))
                .hasMessage("text is 20001 long, must be at most 20000");
        assertThatThrownBy(() -> new Dissent("", "No")).hasMessage("role is blank, must say something");
    }

    @Test
    void keepsTheLongestTextsThatAreAllowed() {
        List<Dissent> dissents = Collections.nCopies(
                Draft.MAX_DISSENTS, new Dissent("r".repeat(Dissent.MAX_ROLE), "\u0001".repeat(Dissent.MAX_TEXT)));
        Draft longest = new Draft("é".repeat(Draft.MAX_TEXT), "\"".repeat(Draft.MAX_REASON), List.of(), dissents);

        recommendations.save(oncologist, ADA, 0, longest);

        assertThat(versions(oncologist)).extracting(Version::draft).containsExactly(longest);
    }

    private ItemId note(CaseId id) {
        CaseFile file = sample.home().cases().open(colleague, id).visible().orElseThrow();
        return file.notes().visible().orElseThrow().getFirst().id();
    }

    private static Draft evidence(ItemId item) {
        return new Draft("Four cycles", "", List.of(item), List.of());
    }

    private List<Version> versions(AccessContext context) {
        return recommendations.versions(context, ADA).visible().orElseThrow();
    }
}
