package org.casebook.viewmodels.packet;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casebook.dataaccess.casefile.CaseItem;
import org.casebook.dataaccess.casefile.ImagingSeries;
import org.casebook.dataaccess.casefile.ImagingStudy;
import org.casebook.dataaccess.casefile.ItemId;
import org.casebook.dataaccess.gateway.Picture;
import org.casebook.dataaccess.governance.Governed;
import org.casebook.viewmodels.packet.PacketDocument.Paragraph;
import org.casebook.viewmodels.packet.PacketDocument.Pictures;
import org.casebook.viewmodels.packet.PacketDocument.Section;
import org.casebook.viewmodels.text.Texts;
import org.jspecify.annotations.Nullable;

/// The series of a case as a table and as pictures.
///
/// @param thumbnails gives the picture of a series
record PacketImaging(SourceNumbers numbers, Function<ItemId, Governed<Picture>> thumbnails) {
    private static final Texts TEXTS = Texts.of("packet");
    private static final List<Integer> WIDTHS = List.of(18, 14, 40, 16, 12);
    private static final int MOST = 12;

    List<Section> of(Governed<List<CaseItem<ImagingStudy>>> studies) {
        List<CaseItem<ImagingStudy>> all = studies.visible().orElse(List.of());
        List<PacketDocument.Picture> drawn = all.stream()
                .sorted(Comparator.comparing(
                        item -> Optional.ofNullable(item.value().acquired()),
                        Comparator.comparing(at -> at.orElse(LocalDateTime.MIN), Comparator.reverseOrder())))
                .flatMap(item -> item.value().series().stream().map(series -> drawn(item.value(), series)))
                .limit(MOST)
                .toList();
        List<Section> sections = new ArrayList<>(PacketSections.governed("imaging", WIDTHS, studies, this::rows));
        if (!drawn.isEmpty()) {
            sections.add(new Pictures(drawn));
        }
        int series = all.stream().mapToInt(item -> item.value().series().size()).sum();
        if (series > drawn.size()) {
            sections.add(new Paragraph(TEXTS.say("imaging.rest", series - drawn.size())));
        }
        return sections;
    }

    private List<List<String>> rows(CaseItem<ImagingStudy> item) {
        return item.value().series().stream()
                .map(series -> List.of(
                        PacketSections.day(acquired(item.value())),
                        PacketSections.blank(series.dicomModality()),
                        PacketSections.blank(series.description()),
                        TEXTS.say("images", series.instances().size()),
                        numbers.of(caption(item.value(), series), item.sources())))
                .toList();
    }

    private static @Nullable LocalDate acquired(ImagingStudy study) {
        return study.acquired() == null ? null : study.acquired().toLocalDate();
    }

    private static String caption(ImagingStudy study, ImagingSeries series) {
        return Stream.of(
                        PacketSections.day(acquired(study)),
                        PacketSections.blank(series.dicomModality()),
                        PacketSections.blank(series.description()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private PacketDocument.Picture drawn(ImagingStudy study, ImagingSeries series) {
        String what = caption(study, series);
        return switch (thumbnails.apply(series.id()).visible().orElse(new Picture.Unavailable(TEXTS.say("withheld")))) {
            case Picture.Png(byte[] png, int width, int height) -> new PacketDocument.Picture(png, width, height, what);
            case Picture.Unavailable(String reason) ->
                new PacketDocument.Picture(new byte[0], 0, 0, TEXTS.say("imaging.unavailable", what, reason));
        };
    }
}
