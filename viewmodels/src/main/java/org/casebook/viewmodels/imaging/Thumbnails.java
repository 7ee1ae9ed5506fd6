package org.casebook.viewmodels.imaging;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.casebook.dataaccess.casefile.CaseId;
import org.casebook.dataaccess.casefile.ImagingSeries;
import org.casebook.dataaccess.casefile.ItemId;
import org.casebook.dataaccess.gateway.CaseGateway;
import org.casebook.dataaccess.gateway.Picture;
import org.casebook.dataaccess.governance.AccessContext;
import org.casebook.dataaccess.governance.Governed;
import org.casebook.viewmodels.panel.PanelState;
import org.casebook.viewmodels.session.Session;
import org.casebook.viewmodels.text.Texts;
import org.casebook.viewmodels.work.Failure;
import org.casebook.viewmodels.work.Work;
import org.casebook.viewmodels.work.WorkKey;
import org.casebook.viewmodels.work.WorkRunner;

/// The thumbnails of one case: read when they are needed, a few at a time, those needed last first, so that what is in
/// view does not wait for what was scrolled past.
final class Thumbnails {
    /// How many are read at the same time.
    static final int AT_ONCE = 4;
    /// How many may wait; what falls off the end is asked for again when it comes into view.
    static final int WAITING = 32;

    private static final Texts TEXTS = Texts.of("imaging");

    private final CaseGateway cases;
    private final Session session;
    private final WorkRunner work;
    private final Map<ItemId, ReadOnlyObjectWrapper<Thumbnail>> all = new HashMap<>();
    private final Deque<ItemId> wanted = new ArrayDeque<>();
    private final Set<ItemId> underWay = new HashSet<>();

    Thumbnails(CaseGateway cases, Session session, WorkRunner work) {
        this.cases = cases;
        this.session = session;
        this.work = work;
    }

    /// Forgets all. The work of a case is stopped by the desk that closes it.
    void clear() {
        all.clear();
        wanted.clear();
        underWay.clear();
    }

    ReadOnlyObjectProperty<Thumbnail> of(ImagingSeries series) {
        return all.computeIfAbsent(series.id(), id -> new ReadOnlyObjectWrapper<>(first(series)))
                .getReadOnlyProperty();
    }

    private static Thumbnail first(ImagingSeries series) {
        String reason = series.unavailable();
        return reason == null ? new Thumbnail.Waiting() : noPicture(reason);
    }

    /// Reads what is not here yet.
    ///
    /// @param series the most urgent first
    void need(CaseId caseId, List<ItemId> series) {
        series.reversed().stream().filter(this::isOutstanding).forEach(id -> {
            wanted.remove(id);
            wanted.addFirst(id);
        });
        while (wanted.size() > WAITING) {
            wanted.removeLast();
        }
        startSome(caseId);
    }

    private boolean isOutstanding(ItemId id) {
        ReadOnlyObjectWrapper<Thumbnail> thumbnail = all.get(id);
        return thumbnail != null && thumbnail.get() instanceof Thumbnail.Waiting && !underWay.contains(id);
    }

    private void startSome(CaseId caseId) {
        while (underWay.size() < AT_ONCE && !wanted.isEmpty()) {
            start(caseId, wanted.removeFirst());
        }
    }

    private void start(CaseId caseId, ItemId id) {
        underWay.add(id);
        AccessContext context = session.context();
        work.start(Work.of(
                new WorkKey(caseId.text(), "thumbnail/" + id),
                TEXTS.say("work.thumbnail"),
                () -> draw(cases.thumbnail(context, id)),
                thumbnail -> put(caseId, id, thumbnail),
                failure -> put(caseId, id, absent(PanelState.failed(Failure.inWords(failure))))));
    }

    private void put(CaseId caseId, ItemId id, Thumbnail thumbnail) {
        underWay.remove(id);
        ReadOnlyObjectWrapper<Thumbnail> place = all.get(id);
        if (place != null) {
            place.set(thumbnail);
        }
        startSome(caseId);
    }

    private static Thumbnail draw(Governed<Picture> answer) {
        if (answer instanceof Governed.Withheld<Picture>(Governed.Reason reason)) {
            return absent(PanelState.withheld(reason));
        }
        return switch (answer.visible().orElseThrow()) {
            case Picture.Png(byte[] png, int width, int height) ->
                Pixels.ofPng(png)
                        .<Thumbnail>map(Thumbnail.Drawn::new)
                        .orElseGet(() -> noPicture(TEXTS.say("noPicture.damaged")));
            case Picture.Unavailable(String reason) -> noPicture(reason);
        };
    }

    private static Thumbnail noPicture(String reason) {
        return new Thumbnail.Absent("unavailable", TEXTS.say("noPicture"), reason);
    }

    private static Thumbnail absent(PanelState state) {
        String style = state.kind() == PanelState.Kind.WITHHELD ? "withheld" : "failed";
        return new Thumbnail.Absent(style, state.headline(), state.advice());
    }
}
