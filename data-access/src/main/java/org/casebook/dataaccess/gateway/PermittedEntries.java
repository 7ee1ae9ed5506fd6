package org.casebook.dataaccess.gateway;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casebook.dataaccess.casefile.BoardCase;
import org.casebook.dataaccess.casefile.CaseId;
import org.casebook.dataaccess.casefile.CaseItem;
import org.casebook.dataaccess.casefile.ImagingInstance;
import org.casebook.dataaccess.casefile.ItemId;
import org.casebook.dataaccess.casefile.ItemKind;
import org.casebook.dataaccess.casefile.Note;
import org.casebook.dataaccess.casefile.Pseudonym;
import org.casebook.dataaccess.governance.AccessContext;
import org.casebook.dataaccess.governance.Classification;
import org.casebook.dataaccess.governance.RowPredicate;
import org.casebook.dataaccess.lakehouse.PermittedReader;
import org.casebook.provenance.ledger.LedgerEntry;

/// What of the ledger a user may see. An entry about a patient tells that the patient exists, so who may
/// not see every patient is shown those acts of others alone that concern no item, or only items that this
/// user may see. An entry that names one hidden item beside others is left out as a whole, because what
/// came of the act may have depended on it; so is one about a board, whose being seen depends on the
/// patients on it. An item of a class that is withheld is hidden as well, but not from who may see every patient: to
/// them
/// the log is for oversight, whatever class an act was about. What such a user did themselves is shown as it was: it
/// was answered the same whether or
/// not there is something.
final class PermittedEntries {
    /// Names of details that count nothing.
    private static final Set<String> HARMLESS = Set.of("right", "rule", "form", "version", Listing.READ);

    private final Door.Pass pass;
    private final PermittedReader reader;
    private final AgendaReading agenda;
    private final String user;
    private final boolean everything;
    private final Map<String, Boolean> visible = new HashMap<>();
    private final Map<String, Optional<Pseudonym>> owners = new HashMap<>();
    private final Map<String, Pseudonym> imaging = new HashMap<>();
    private final Set<Pseudonym> patients;

    private PermittedEntries(Door.Pass pass, AgendaReading agenda, String user, boolean everything) {
        this.pass = pass;
        this.reader = pass.reader();
        this.agenda = agenda;
        this.user = user;
        this.everything = everything;
        this.patients = Set.copyOf(reader.patients());
    }

    static PermittedEntries of(Door.Pass pass, AccessContext context) {
        AgendaReading agenda = new AgendaReading(pass.reader(), context.site());
        boolean everything = pass.decision().patients() instanceof RowPredicate.Everyone;
        PermittedEntries permitted =
                new PermittedEntries(pass, agenda, context.user().text(), everything);
        permitted.note();
        return permitted;
    }

    /// Cases and patients are few, and known at once.
    private void note() {
        reader.everyItem(BoardCase.class).forEach(each -> {
            visible.put(each.item().value().caseId(), true);
            visible.put(each.patient().text(), true);
        });
        patients.forEach(patient -> visible.put(patient.text(), true));
    }

    boolean shows(LedgerEntry entry) {
        return isWhole(entry) || entry.subjects().stream().allMatch(this::isVisible);
    }

    AuditGateway.Entry entry(LedgerEntry entry) {
        return new AuditGateway.Entry(
                entry.sequence(),
                entry.at(),
                entry.actor(),
                entry.action().name(),
                entry.purpose(),
                entry.subjects(),
                entry.outcome().name(),
                entry.detail().entrySet().stream()
                        .filter(each -> isWhole(entry) || HARMLESS.contains(each.getKey()))
                        .map(each -> each.getKey() + "=" + each.getValue())
                        .collect(Collectors.joining(" ")),
                entry.policyHash().hex());
    }

    AuditGateway.Exported exported(LedgerEntry entry) {
        return new AuditGateway.Exported(
                entry(entry),
                entry.roles(),
                entry.subjects().stream()
                        .map(subject -> new AuditGateway.Subject(
                                subject,
                                owners.computeIfAbsent(subject, this::owner).orElse(null)))
                        .toList());
    }

    /// Whose a subject is. It is looked for inside the scope, so what is hidden, or of a class that is withheld,
    /// has no more an owner than what does not exist.
    private Optional<Pseudonym> owner(String subject) {
        Optional<Pseudonym> patient = parsed(subject, Pseudonym::new).filter(patients::contains);
        return patient.or(
                        () -> parsed(subject, CaseId::new).flatMap(agenda::find).map(CasePlace::patient))
                .or(() -> parsed(subject, ItemId::new).flatMap(this::ownerOfItem));
    }

    private Optional<Pseudonym> ownerOfItem(ItemId id) {
        if (ItemTypes.of(id).isPresent()) {
            return FoundItem.of(reader, id)
                    .filter(found -> !pass.withholds(found.classification()))
                    .map(FoundItem::patient);
        }
        if (imaging.isEmpty() && !pass.withholds(Classification.IMAGING)) {
            patients.forEach(this::noteImaging);
        }
        return Optional.ofNullable(imaging.get(id.text()));
    }

    /// Studies and series are named by their instances, so they are looked for once for all.
    private void noteImaging(Pseudonym patient) {
        reader.items(ImagingInstance.class, patient).forEach(instance -> {
            imaging.put(ItemId.of(ItemKind.STUDY, instance.value().studyUid()).text(), patient);
            imaging.put(ItemId.of(ItemKind.SERIES, instance.value().seriesUid()).text(), patient);
        });
    }

    private boolean isWhole(LedgerEntry entry) {
        return everything || entry.actor().equals(user);
    }

    private boolean isVisible(String subject) {
        return visible.computeIfAbsent(subject, this::isReadable);
    }

    private boolean isReadable(String subject) {
        return parsed(subject, ItemId::new)
                .map(id -> ItemTypes.prefix(id).equals(ItemKind.SERIES.prefix())
                        ? shows(Classification.IMAGING) && reader.thumbnail(id).isPresent()
                        : ItemTypes.of(id)
                                .flatMap(type -> reader.item(type, id))
                                .filter(this::isShown)
                                .isPresent())
                .orElse(false);
    }

    /// Whether the class of an item is shown at all. Of a note it is enough that either its text or its extracts are.
    private boolean isShown(CaseItem<?> item) {
        return shows(ItemTypes.classOf(item.value()))
                || (item.value() instanceof Note && shows(Classification.EXTRACTED));
    }

    private boolean shows(Classification classification) {
        return everything || !pass.withholds(classification);
    }

    /// The identifiers that stand for an item in the ledger: itself, and for a case that may be seen all
    /// that belongs to its patient.
    Set<String> itemsOf(String item) {
        Set<String> items = new HashSet<>(Set.of(item));
        parsed(item, CaseId::new).flatMap(agenda::find).ifPresent(place -> addItems(items, place.patient()));
        return items;
    }

    private void addItems(Set<String> items, Pseudonym patient) {
        items.add(patient.text());
        ItemTypes.all().forEach(type -> shownIds(type, patient).forEach(id -> items.add(id.text())));
        if (shows(Classification.IMAGING)) {
            reader.items(ImagingInstance.class, patient).forEach(instance -> {
                items.add(ItemId.of(ItemKind.STUDY, instance.value().studyUid()).text());
                items.add(
                        ItemId.of(ItemKind.SERIES, instance.value().seriesUid()).text());
            });
        }
    }

    /// Where nothing is withheld, nothing but the identifiers needs to be read.
    private <T> List<ItemId> shownIds(Class<T> type, Pseudonym patient) {
        return Stream.of(Classification.values()).allMatch(this::shows)
                ? reader.itemIds(type, patient)
                : reader.items(type, patient).stream()
                        .filter(this::isShown)
                        .map(CaseItem::id)
                        .toList();
    }

    private static <T> Optional<T> parsed(String text, Function<String, T> parse) {
        try {
            return Optional.of(parse.apply(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
