package org.casebook.app.cohort;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.zip.Deflater;

/// Writes the germline genotypes of most patients for a small list of variants, once as called genotypes (PLINK bed,
/// bim, fam) and once
/// as imputed probabilities (BGEN 1.2, zlib, 8 bit). Samples are named `G001` and so on.
///
/// Source: PLINK 1.9 file format reference, .bed; BGEN specification v1.2, layout 2.
final class GenotypeFiles {

    private static final String FOLDER = "germline-cohort/";
    private static final int BITS = 8;
    private static final int FULL = 255;
    private static final int MISSING = -1;

    private record Marker(String chrom, String id, int pos, String ref, String alt, double frequency) {}

    private GenotypeFiles() {}

    /// Four of five patients gave blood for the germline cohort.
    static boolean includes(SyntheticPatient patient) {
        return patient.number() % 5 != 0;
    }

    static String sample(SyntheticPatient patient) {
        return String.format(Locale.ROOT, "G%03d", patient.number());
    }

    static void write(List<SyntheticPatient> patients, Seeds seeds, CohortFolder folder) {
        List<SyntheticPatient> included =
                patients.stream().filter(GenotypeFiles::includes).toList();
        List<Marker> markers = markers();
        int[][] counts = new int[markers.size()][included.size()];
        Random random = seeds.random("genotypes");
        for (int m = 0; m < markers.size(); m++) {
            double frequency = markers.get(m).frequency();
            for (int s = 0; s < included.size(); s++) {
                int count = (random.nextDouble() < frequency ? 1 : 0) + (random.nextDouble() < frequency ? 1 : 0);
                counts[m][s] = random.nextDouble() < 0.02 ? MISSING : count;
            }
        }
        folder.bytes(FOLDER + "cohort.bed", bed(counts));
        folder.text(FOLDER + "cohort.bim", bim(markers));
        folder.text(FOLDER + "cohort.fam", fam(included));
        folder.bytes(FOLDER + "cohort.bgen", bgen(markers, included, counts, random));
    }

    private static List<Marker> markers() {
        List<Marker> markers = new ArrayList<>();
        for (Map<String, String> row : Tables.rows("markers.tsv")) {
            markers.add(new Marker(
                    row.getOrDefault("chrom", ""), row.getOrDefault("id", ""),
                    Integer.parseInt(row.getOrDefault("pos", "")), row.getOrDefault("ref", ""),
                    row.getOrDefault("alt", ""), Double.parseDouble(row.getOrDefault("frequency", ""))));
        }
        markers.sort(Comparator.comparingInt((Marker marker) -> Integer.parseInt(marker.chrom()))
                .thenComparingInt(Marker::pos));
        return markers;
    }

    /// Two bits a sample, four samples a byte: 00 two of A1 (the alternate allele), 10 one, 11 none, 01 missing.
    private static byte[] bed(int[][] counts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {0x6C, 0x1B, 0x01});
        for (int[] marker : counts) {
            for (int start = 0; start < marker.length; start += 4) {
                int packed = 0;
                for (int i = 0; i < 4 && start + i < marker.length; i++) {
                    int code = switch (marker[start + i]) {
                        case 2 -> 0;
                        case 1 -> 2;
                        case 0 -> 3;
                        default -> 1;
                    };
                    packed |= code << (2 * i);
                }
                out.write(packed);
            }
        }
        return out.toByteArray();
    }

    private static String bim(List<Marker> markers) {
        StringBuilder text = new StringBuilder();
        for (Marker marker : markers) {
            text.append(String.join(
                    "\t",
                    marker.chrom(),
                    marker.id(),
                    "0",
                    Integer.toString(marker.pos()),
                    marker.alt(),
                    marker.ref()));
            text.append('\n');
        }
        return text.toString();
    }

    private static String fam(List<SyntheticPatient> patients) {
        StringBuilder text = new StringBuilder();
        for (SyntheticPatient patient : patients) {
            text.append(sample(patient))
                    .append(' ')
                    .append(sample(patient))
                    .append(" 0 0 ")
                    .append(patient.female() ? 2 : 1)
                    .append(" -9\n");
        }
        return text.toString();
    }

    private static byte[] bgen(List<Marker> markers, List<SyntheticPatient> patients, int[][] counts, Random random) {
        LittleEndian names = new LittleEndian();
        patients.forEach(patient -> string16(names, sample(patient)));
        int sampleBlock = 8 + names.size();
        int headerBlock = 20;
        int zlib = 1;
        int layout2 = 2 << 2;
        int withSamples = 1 << 31;
        LittleEndian out = new LittleEndian()
                .int32(headerBlock + sampleBlock)
                .int32(headerBlock)
                .int32(markers.size())
                .int32(patients.size())
                .ascii("bgen")
                .int32(zlib | layout2 | withSamples)
                .int32(sampleBlock)
                .int32(patients.size())
                .bytes(names.toBytes());
        for (int m = 0; m < markers.size(); m++) {
            Marker marker = markers.get(m);
            byte[] probabilities = probabilities(counts[m], random);
            byte[] compressed = deflated(probabilities);
            string16(out, marker.chrom() + ":" + marker.pos());
            string16(out, marker.id());
            string16(out, marker.chrom());
            out.int32(marker.pos()).int16(2);
            out.int32(marker.ref().length()).ascii(marker.ref());
            out.int32(marker.alt().length()).ascii(marker.alt());
            out.int32(compressed.length + 4).int32(probabilities.length).bytes(compressed);
        }
        return out.toBytes();
    }

    /// For each sample the probabilities of no and of one alternate allele, in units of 1/255; the rest is that of two.
    private static byte[] probabilities(int[] counts, Random random) {
        int diploid = 2;
        LittleEndian data =
                new LittleEndian().int32(counts.length).int16(2).int8(diploid).int8(diploid);
        for (int count : counts) {
            data.int8(count == MISSING ? 0x80 | diploid : diploid);
        }
        data.int8(0).int8(BITS);
        for (int count : counts) {
            int doubt = count == MISSING ? 0 : random.nextInt(3) == 0 ? random.nextInt(40) : 0;
            int none = count == 0 ? FULL - doubt : count == 1 ? doubt / 2 : 0;
            int one = count == 0 || count == 2 ? doubt : count == 1 ? FULL - doubt : 0;
            data.int8(none).int8(one);
        }
        return data.toBytes();
    }

    private static byte[] deflated(byte[] bytes) {
        Deflater deflater = new Deflater();
        try {
            deflater.setInput(bytes);
            deflater.finish();
            byte[] buffer = new byte[bytes.length + 64];
            int length = deflater.deflate(buffer);
            return Arrays.copyOf(buffer, length);
        } finally {
            deflater.end();
        }
    }

    private static void string16(LittleEndian out, String text) {
        out.int16(text.length()).ascii(text);
    }
}
