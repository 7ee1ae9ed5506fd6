package org.casebook.dataaccess.ingest.genotype;

import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.casebook.dataaccess.casefile.GenotypeCall;
import org.casebook.dataaccess.casefile.Labels;
import org.casebook.dataaccess.casefile.PatientIdentifier;
import org.casebook.dataaccess.ingest.ImportSink;
import org.casebook.dataaccess.ingest.SilverRow;
import org.casebook.provenance.source.ObjectHash;
import org.casebook.provenance.source.SourceRef;
import org.jspecify.annotations.Nullable;

/// Makes one row per variant, further allele and sample; the source is the variant's number in the file.
///
/// A sample is known by its individual identifier when that is unique in the file, else by family and
/// individual (`family/individual`), else only by its number in this one file.
final class GenotypeRows {
    private final ObjectHash file;
    private final ImportSink sink;
    private final List<PatientIdentifier> subjects;

    private GenotypeRows(ObjectHash file, ImportSink sink, List<PatientIdentifier> subjects) {
        this.file = file;
        this.sink = sink;
        this.subjects = subjects;
    }

    /// Gives the sink every variant that the reader has left.
    static void of(GenotypeReader reader, ObjectHash file, ImportSink sink) {
        var rows = new GenotypeRows(file, sink, subjects(reader, file));
        for (var record = reader.next(); record.isPresent(); record = reader.next()) {
            rows.of(record.get());
        }
    }

    private static List<PatientIdentifier> subjects(GenotypeReader reader, ObjectHash file) {
        List<String> individuals =
                reader.sampleIds().stream().map(SampleId::individual).toList();
        if (tellApart(individuals)) {
            return named(individuals);
        }
        List<String> inFamilies = reader.sampleIds().stream()
                .filter(id -> !id.family().isBlank() && !id.individual().isBlank())
                .map(id -> id.family() + "/" + id.individual())
                .toList();
        if (inFamilies.size() == reader.samples() && tellApart(inFamilies)) {
            return named(inFamilies);
        }
        return IntStream.rangeClosed(1, reader.samples())
                .mapToObj(number -> PatientIdentifier.inFile(file, "sample " + number))
                .toList();
    }

    private static boolean tellApart(List<String> names) {
        return !names.isEmpty()
                && names.stream().noneMatch(String::isBlank)
                && new HashSet<>(names).size() == names.size();
    }

    private static List<PatientIdentifier> named(List<String> names) {
        return names.stream()
                .map(name -> new PatientIdentifier(PatientIdentifier.GENOTYPE_SAMPLE, name))
                .toList();
    }

    private void of(GenotypeRecord record) {
        var source = new SourceRef(file, record.place());
        for (int allele = 0; allele < record.dosages().size(); allele++) {
            Dosages dosages = record.dosages().get(allele);
            for (int sample = 0; sample < dosages.samples(); sample++) {
                sink.accept(SilverRow.of(
                        subjects.get(sample),
                        source,
                        allele * dosages.samples() + sample,
                        Labels.NORMAL,
                        call(record.variant(), allele + 1, dosages.copies(sample))));
            }
        }
    }

    private static GenotypeCall call(GenotypeVariant variant, int allele, OptionalDouble copies) {
        return new GenotypeCall(
                name(variant),
                variant.chromosome(),
                variant.position(),
                variant.alleles().getFirst(),
                variant.alleles().get(allele),
                orNull(copies));
    }

    private static String name(GenotypeVariant variant) {
        if (!variant.rsid().isBlank()) {
            return variant.rsid();
        }
        return variant.id().isBlank() ? "%s:%d".formatted(variant.chromosome(), variant.position()) : variant.id();
    }

    private static @Nullable Double orNull(OptionalDouble copies) {
        return copies.isPresent() ? copies.getAsDouble() : null;
    }
}
