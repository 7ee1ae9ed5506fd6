package org.casebook.tests.silence;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.casebook.dataaccess.casefile.CaseId;
import org.casebook.dataaccess.casefile.ItemId;
import org.casebook.dataaccess.casefile.Pseudonym;
import org.casebook.dataaccess.gateway.AuditGateway.Filter;
import org.casebook.dataaccess.gateway.OpenHome;
import org.casebook.dataaccess.gateway.RecommendationGateway.Draft;
import org.casebook.dataaccess.gateway.SearchGateway.Query;
import org.casebook.dataaccess.governance.AccessContext;
import org.casebook.dataaccess.governance.Governed;
import org.casebook.dataaccess.governance.PolicyFile;
import org.casebook.dataaccess.ingest.ImportProgress;
import org.casebook.provenance.source.ObjectHash;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Everything that one user can obtain at the gateways, as text under the question that was asked.
final class Answers {
    private static final List<String> WORDS = List.of(
            "osimertinib", "adenocarcinoma", "EGFR", "KRAS", "germline", "CT", "progression", "schizophrenia", "MRN");
    private static final int MOST_ENTRIES = 500;

    private static final JsonMapper TEXT = JsonMapper.builder()
            .changeDefaultVisibility(
                    checker -> checker.withVisibility(PropertyAccessor.FIELD, JsonAutoDetect.Visibility.ANY)
                            .withVisibility(PropertyAccessor.IS_GETTER, JsonAutoDetect.Visibility.NONE)
                            .withVisibility(PropertyAccessor.GETTER, JsonAutoDetect.Visibility.NONE))
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .build();

    private final OpenHome home;
    private final AccessContext context;
    private final Map<String, String> answers = new LinkedHashMap<>();

    private Answers(OpenHome home, AccessContext context) {
        this.home = home;
        this.context = context;
    }

    static Map<String, String> of(OpenHome home, AccessContext context, Questions questions) {
        Answers asked = new Answers(home, context);
        asked.ask(questions);
        return asked.answers;
    }

    private void ask(Questions questions) {
        put("boards", home.cases().boards(context));
        put("listed", home.cases().listed(context));
        put("features", home.cases().features(context));
        questions.boards().forEach(board -> put("agenda " + board, home.cases().agenda(context, board)));
        for (CaseId id : questions.cases()) {
            put("case " + id, home.cases().open(context, id));
            put("recommendation " + id, home.recommendations().versions(context, id));
            put("export " + id, home.exports().export(context, List.of(id), "packet"));
            put("save " + id, home.recommendations().save(context, id, 0, draft()));
            put("sign " + id, home.recommendations().sign(context, id, 1));
        }
        for (ItemId id : questions.allItems()) {
            put("note " + id, home.cases().noteText(context, id));
            put("thumbnail " + id, home.cases().thumbnail(context, id));
            put("frame " + id, home.cases().frame(context, id, 1));
            put("source " + id, home.sources().trail(context, id));
            put("explain " + id, home.policies().explain(context, id));
        }
        for (Pseudonym patient : questions.patients()) {
            put("explain " + patient, home.policies().explain(context, patient));
        }
        for (ObjectHash file : questions.files()) {
            put("lineage " + file, home.lineage().forward(context, file));
            put("files " + file, home.lineage().files(context, file.shortForm()));
        }
        put("rights", home.policies().rights(context));
        for (String patients : List.of("everyone", "consent", "own-site", "care-team")) {
            put(
                    "compare " + patients,
                    home.policies().compare(context, policy("{all: [nobody, everyone]}"), policy(patients)));
        }
        for (String word : WORDS) {
            put("search " + word, home.search().search(context, new Query(word, Set.of(), null, 200)));
        }
        put("pending", home.intake().pending(context));
        put("quarantine", home.intake().quarantine(context));
        put("candidates", home.intake().candidates(context));
        put("import", home.intake().importFiles(context, List.of(), ImportProgress.SILENT));
        put("audit", home.audit().entries(context, new Filter(null, null, null, MOST_ENTRIES)));
        put("audit verify", home.audit().verify());
        put("state", home.home().state().schemaVersion() + home.home().state().policyHash());
    }

    private static PolicyFile policy(String patients) {
        return PolicyFile.parse("""
                version: compared
                rules:
                  - name: compared
                    roles: [asker]
                    purposes: [TREAT, HRESCH]
                    actions: [VIEW]
                    patients: %s
                    columns: {CLINICAL: release}
                    confidentiality: N
                """.formatted(patients));
    }

    private static Draft draft() {
        return new Draft("Continue.", "Response.", List.of(), List.of());
    }

    private void put(String question, Object answer) {
        answers.put(question, answer.getClass().getSimpleName() + " " + TEXT.writeValueAsString(answer));
    }

    /// How many questions were answered with something.
    static long given(Map<String, String> answers, Function<String, Boolean> counted) {
        return answers.entrySet().stream()
                .filter(each -> counted.apply(each.getKey()))
                .filter(each -> !each.getValue().startsWith(Governed.Withheld.class.getSimpleName()))
                .count();
    }
}
