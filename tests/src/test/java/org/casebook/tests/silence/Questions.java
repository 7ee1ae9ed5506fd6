package org.casebook.tests.silence;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casebook.dataaccess.casefile.BoardId;
import org.casebook.dataaccess.casefile.CaseId;
import org.casebook.dataaccess.casefile.CaseItem;
import org.casebook.dataaccess.casefile.ItemId;
import org.casebook.dataaccess.casefile.Labels;
import org.casebook.dataaccess.casefile.Pseudonym;
import org.casebook.dataaccess.gateway.BoardSummary;
import org.casebook.dataaccess.gateway.CaseFile;
import org.casebook.dataaccess.gateway.ListedCase;
import org.casebook.dataaccess.gateway.OpenHome;
import org.casebook.dataaccess.gateway.SourceGateway;
import org.casebook.dataaccess.governance.AccessContext;
import org.casebook.provenance.source.ObjectHash;
import org.casebook.tests.silence.Printed.Commands;

/// What there is to ask for in a home.
///
/// @param items of each case, those with labels first
/// @param files that these items come from
record Questions(
        List<BoardId> boards, Map<CaseId, List<ItemId>> items, Set<Pseudonym> patients, Set<ObjectHash> files) {
    private static final int MOST_OF_A_SECTION = 4;

    Questions {
        boards = List.copyOf(boards);
        files = Collections.unmodifiableSet(new TreeSet<>(files));
        patients = Collections.unmodifiableSet(new TreeSet<>(patients));
        items = Collections.unmodifiableMap(new LinkedHashMap<>(items));
    }

    /// As someone sees it who may see everything.
    static Questions of(OpenHome home, AccessContext keeper) {
        Map<CaseId, List<ItemId>> items = new LinkedHashMap<>();
        Set<Pseudonym> patients = new TreeSet<>();
        for (ListedCase listed : home.cases().listed(keeper).visible().orElseThrow()) {
            CaseFile file = home.cases().open(keeper, listed.caseId()).visible().orElseThrow();
            items.put(listed.caseId(), items(file));
            patients.add(listed.patient());
        }
        return new Questions(
                home.cases().boards(keeper).visible().orElseThrow().stream()
                        .map(BoardSummary::id)
                        .toList(),
                items,
                patients,
                files(home, keeper, items));
    }

    private static Set<ObjectHash> files(OpenHome home, AccessContext keeper, Map<CaseId, List<ItemId>> items) {
        return items.values().stream()
                .flatMap(List::stream)
                .flatMap(item -> home.sources().trail(keeper, item).visible().stream())
                .flatMap(trail -> trail.origins().stream())
                .map(SourceGateway.Origin::object)
                .collect(Collectors.toSet());
    }

    /// One file of the items that are asked for, whatever they are.
    private String fileOf(Random random) {
        List<ObjectHash> all = List.copyOf(files);
        return all.get(random.nextInt(all.size())).hex();
    }

    private static List<ItemId> items(CaseFile file) {
        List<CaseItem<?>> found = new ArrayList<>(file.notes().visible().orElseThrow());
        Stream.of(
                        file.conditions(),
                        file.treatments(),
                        file.observations(),
                        file.events(),
                        file.somatic(),
                        file.germline())
                .forEach(section -> section.visible().orElseThrow().stream()
                        .sorted(labelledFirst())
                        .limit(MOST_OF_A_SECTION)
                        .forEach(found::add));
        found.sort(labelledFirst());
        List<ItemId> items = new ArrayList<>(found.stream().map(CaseItem::id).toList());
        file.studies().visible().orElseThrow().forEach(study -> {
            items.add(study.id());
            study.value().series().forEach(series -> {
                items.add(series.id());
                items.add(series.instances().getFirst().id());
            });
        });
        return List.copyOf(items);
    }

    private static Comparator<CaseItem<?>> labelledFirst() {
        return Comparator.comparing(item -> item.labels().equals(Labels.NORMAL));
    }

    List<CaseId> cases() {
        return List.copyOf(items.keySet());
    }

    List<ItemId> allItems() {
        return items.values().stream().flatMap(List::stream).toList();
    }

    /// The cases of a patient.
    List<CaseId> of(CohortFacts patient) {
        return cases().stream()
                .filter(id -> id.text().contains(patient.number()))
                .toList();
    }

    /// Some of the questions, as commands: a case of the patient of whom something is hidden and one of somebody else,
    /// and items of both, among them what has labels.
    ///
    /// @param arrived a file to import
    Commands commands(Random random, CohortFacts subject, Path arrived) {
        List<CaseId> ofSubject = of(subject);
        List<CaseId> ofOthers =
                cases().stream().filter(id -> !ofSubject.contains(id)).toList();
        List<CaseId> chosen = Stream.of(ofSubject, ofOthers)
                .flatMap(some -> some.stream().limit(1))
                .toList();
        List<String> asked = chosen.stream()
                .flatMap(id -> {
                    List<ItemId> of = items.getOrDefault(id, List.of());
                    return Stream.of(of.getFirst(), of.get(random.nextInt(of.size())));
                })
                .map(ItemId::text)
                .distinct()
                .toList();
        return new Commands(
                chosen.stream().map(CaseId::text).toList(), asked, List.of(fileOf(random), fileOf(random)), arrived);
    }
}
