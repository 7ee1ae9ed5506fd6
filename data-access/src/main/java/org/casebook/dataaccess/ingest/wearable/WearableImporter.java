package org.casebook.dataaccess.ingest.wearable;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.casebook.dataaccess.casefile.Labels;
import org.casebook.dataaccess.casefile.Modality;
import org.casebook.dataaccess.casefile.PatientIdentifier;
import org.casebook.dataaccess.casefile.ServiceOrder;
import org.casebook.dataaccess.ingest.FileKind;
import org.casebook.dataaccess.ingest.ImportSink;
import org.casebook.dataaccess.ingest.Importer;
import org.casebook.dataaccess.ingest.IncomingFile;
import org.casebook.dataaccess.ingest.SilverRow;
import org.casebook.dataaccess.ingest.UnreadableFileException;
import org.casebook.dataaccess.ingest.reading.CsvRecords;
import org.casebook.dataaccess.ingest.reading.HeadText;
import org.casebook.dataaccess.ingest.reading.LineOutcome;
import org.casebook.dataaccess.ingest.reading.ProgressStream;
import org.casebook.provenance.source.Place;
import org.casebook.provenance.source.SourceRef;
import org.jspecify.annotations.Nullable;

/// Imports a wearable's export. The patient stands in the preamble or in a column `patient`, both as `system|value`;
/// where a row contradicts the preamble it is rejected. A preamble with an enrolment date also gives an order:
/// *active*, since the file says when wearing began and nothing of its end, so that an enrolled patient without
/// readings is pending and not unenrolled.
public final class WearableImporter implements Importer {
    /// What the order for an enrolment is called.
    public static final String ENROLMENT = "wearable-enrolment";

    private static final String PATIENT = "patient";
    private static final List<String> TELLING = List.of("timestamp", "metric", "value");

    @Override
    public FileKind kind() {
        return FileKind.WEARABLE;
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public boolean recognises(IncomingFile file) {
        return HeadText.of(file)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .findFirst()
                .flatMap(CsvRecords::split)
                .filter(columns -> columns.stream()
                        .map(name -> name.toLowerCase(Locale.ROOT))
                        .toList()
                        .containsAll(TELLING))
                .isPresent();
    }

    @Override
    public void read(IncomingFile file, ImportSink sink) {
        try (var in = ProgressStream.of(file, sink);
                var reader = WearableReader.open(in)) {
            PatientIdentifier wearer = reader.preamble().patient().orElse(null);
            reader.preamble().enrolled().ifPresent(date -> enrolment(file, wearer, date, sink));
            for (var line = reader.next(); line.isPresent(); line = reader.next()) {
                switch (line.get()) {
                    case LineOutcome.Rejected<WearableReading>(Place.Line place, String reason) ->
                        sink.reject(place, reason);
                    case LineOutcome.Accepted<WearableReading>(Place.Line place, WearableReading reading) ->
                        row(file, wearer, place, reading, sink);
                }
            }
        }
    }

    private static void enrolment(
            IncomingFile file, @Nullable PatientIdentifier wearer, LocalDate date, ImportSink sink) {
        if (wearer == null) {
            sink.reject(new Place.Whole(), "preamble entry enrolled stands alone, must come with an entry patient");
            return;
        }
        sink.accept(SilverRow.of(
                wearer,
                SourceRef.whole(file.hash()),
                0,
                Labels.NORMAL,
                new ServiceOrder("active", ENROLMENT, Modality.WEARABLES, date)));
    }

    private static void row(
            IncomingFile file,
            @Nullable PatientIdentifier wearer,
            Place.Line place,
            WearableReading reading,
            ImportSink sink) {
        PatientIdentifier subject;
        try {
            subject = subject(file, wearer, place, reading.extras());
        } catch (UnreadableFileException e) {
            sink.reject(place, String.valueOf(e.getMessage()));
            return;
        }
        switch (reading.clock()) {
            case NONE -> {}
            case IN_GAP -> sink.warn(place, "timestamp lies in an hour that the clocks skipped, moved on by the gap");
            case IN_OVERLAP ->
                sink.warn(place, "timestamp lies in an hour that the clocks showed twice, taken as the earlier");
        }
        sink.accept(SilverRow.of(
                subject,
                new SourceRef(file.hash(), place),
                0,
                Labels.NORMAL,
                withoutPatient(reading).sample()));
    }

    private static PatientIdentifier subject(
            IncomingFile file, @Nullable PatientIdentifier wearer, Place.Line place, Map<String, String> columns) {
        String written = columns.getOrDefault(PATIENT, "");
        if (written.isEmpty()) {
            if (wearer == null && columns.containsKey(PATIENT)) {
                throw UnreadableFileException.refused(place, "patient is empty, must be system|value");
            }
            return wearer == null ? PatientIdentifier.unnamed(file.hash()) : wearer;
        }
        PatientIdentifier named;
        try {
            named = PatientIdentifier.parse(written);
        } catch (IllegalArgumentException e) {
            throw UnreadableFileException.refused(place, "patient is not of its form, must be system|value");
        }
        if (wearer != null && !wearer.equals(named)) {
            throw UnreadableFileException.refused(place, "patient is another than in the preamble, must be the same");
        }
        return named;
    }

    /// Extra columns are shown to whoever may see the readings, so identity must not stay among them.
    private static WearableReading withoutPatient(WearableReading reading) {
        Map<String, String> extras = new LinkedHashMap<>(reading.extras());
        extras.remove(PATIENT);
        return new WearableReading(
                reading.at(), reading.metric(), reading.value(), reading.device(), extras, reading.clock());
    }
}
