package org.casebook.dataaccess.ingest.vcf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.casebook.dataaccess.casefile.ItemId;
import org.casebook.dataaccess.casefile.ItemKind;
import org.casebook.dataaccess.casefile.PatientIdentifier;
import org.casebook.dataaccess.casefile.Variant;
import org.casebook.dataaccess.ingest.MemoryFile;
import org.casebook.dataaccess.ingest.RecordingSink;
import org.casebook.dataaccess.ingest.SilverRow;
import org.casebook.dataaccess.ingest.UnreadableFileException;
import org.casebook.provenance.source.ObjectHash;
import org.casebook.provenance.source.Place;
import org.casebook.provenance.source.SourceRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VcfImporterTest {
    private static final String GT = "##FORMAT=<ID=GT,Number=1,Type=String,Description=\"Genotype\">";

    @Test
    void givesOneRowPerAlternateAlleleWithItsLine() {
        VcfText file =
                VcfText.file().meta(GT).samples("P1-germline").line("7 55191822 rs1;rs2 T G,C 61.5 PASS DP=9 GT 1/2");
        ObjectHash hash = ObjectHash.of(file.bytes());

        List<SilverRow> rows = file.read().rows();

        SourceRef source = SourceRef.line(hash, 4);
        assertThat(rows).extracting(SilverRow::source).containsExactly(source, source);
        assertThat(rows)
                .extracting(SilverRow::id)
                .containsExactly(ItemId.of(ItemKind.VARIANT, source, 0), ItemId.of(ItemKind.VARIANT, source, 1));
        assertThat(rows)
                .extracting(SilverRow::subject)
                .containsOnly(new PatientIdentifier(PatientIdentifier.SPECIMEN, "P1-germline"));
        Variant second = (Variant) rows.get(1).record();
        assertThat(second.chromosome()).isEqualTo("7");
        assertThat(second.start()).isEqualTo(55191822);
        assertThat(second.end()).isEqualTo(55191822);
        assertThat(second.ref()).isEqualTo("T");
        assertThat(second.alt()).isEqualTo("C");
        assertThat(second.quality()).isEqualTo(61.5);
        assertThat(second.ids()).isEqualTo("rs1;rs2");
        assertThat(second.genotype()).isEqualTo("1/2");
        assertThat(second.origin()).isEqualTo("germline");
    }

    @Test
    void keepsFilterAsWritten() {
        assertThat(VcfText.file()
                        .samples()
                        .line("1 10 . A C . . .")
                        .line("1 11 . A C . PASS .")
                        .line("1 12 . A C . q10;s50 .")
                        .variants())
                .extracting(Variant::filter)
                .containsExactly(".", "PASS", "q10;s50");
    }

    @Test
    void keepsOfManySamplesOnlyThoseThatCarryTheAllele() {
        RecordingSink sink = VcfText.file()
                .meta(GT)
                .samples("HG00096", "HG00097", "HG00099", "HG00100")
                .line("1 10 . A C,G . PASS . GT 0|0 0|2 ./. 1|2")
                .line("1 20 . A C . PASS . GT 0|0 0|0 ./. .|.")
                .read();

        assertThat(sink.records(Variant.class))
                .extracting(variant -> variant.specimen() + " " + variant.alt())
                .containsExactly("HG00097 G", "HG00100 C", "HG00100 G");
        assertThat(sink.rows().stream().map(SilverRow::id).distinct()).hasSize(3);
        assertThat(sink.keptInBronze()).containsEntry("VCF record without a call of an alternate allele", 1);
    }

    @Test
    void scopesSitesWithoutSamplesToTheFile() {
        VcfText file = VcfText.file().samples().line("1 10 . A C . PASS .");

        SilverRow row = file.read().rows().getFirst();

        assertThat(row.subject())
                .isEqualTo(new PatientIdentifier(
                        "urn:casebook:file:" + ObjectHash.of(file.bytes()).shortForm(), "(no sample)"));
    }

    @ParameterizedTest
    @CsvSource({
        "TUMOR, urn:casebook:file:",
        "tumour, urn:casebook:file:",
        "Sample1, urn:casebook:file:",
        "20, urn:casebook:file:",
        "NA12878, urn:casebook:specimen",
        "P-0001-T01, urn:casebook:specimen"
    })
    void scopesNamesThatIdentifyNobodyToTheFile(String name, String system) {
        SilverRow row = VcfText.file()
                .meta(GT)
                .samples(name)
                .line("1 10 . A C . PASS . GT 0/1")
                .read()
                .rows()
                .getFirst();

        assertThat(row.subject()).isNotNull();
        assertThat(String.valueOf(row.subject())).startsWith(system);
    }

    @Test
    void takesTumorAndNormalFromTheHeaderBeforeTheNames() {
        List<Variant> variants = VcfText.file()
                .meta(GT, "##tumor_sample=B17", "##normal_sample=B18")
                .samples("B18", "B17")
                .line("1 10 . A C . PASS . GT:AD:DP 0/0:30,1:31 0/1:10,5:15")
                .variants();

        Variant only = variants.getFirst();
        assertThat(variants).hasSize(1);
        assertThat(only.specimen()).isEqualTo("B17");
        assertThat(only.origin()).isEqualTo("somatic");
        assertThat(only.tumorDepth()).isEqualTo(15);
        assertThat(only.tumorAltDepth()).isEqualTo(5);
        assertThat(only.normalDepth()).isEqualTo(31);
        assertThat(only.normalAltDepth()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "##PEDIGREE=<Derived=B17,Original=B18>",
                "##PEDIGREE=<ID=B17,Original=B18>",
                "##PEDIGREE=<Derived=B17>"
            })
    void takesTumorAndNormalFromThePedigree(String pedigree) {
        assertThat(VcfText.file()
                        .meta(GT, pedigree)
                        .samples("B18", "B17")
                        .line("1 10 . A C . PASS . GT 0/0 0/1")
                        .variants())
                .extracting(Variant::specimen, Variant::origin)
                .containsExactly(tuple("B17", "somatic"));
    }

    @Test
    void knowsSomaticCallsByTheirKeysWhereNothingElseSaysIt() {
        VcfText strelka = VcfText.file().meta("##source=strelka");
        for (String key : List.of("AU", "CU", "GU", "TU")) {
            strelka.meta("##FORMAT=<ID=" + key + ",Number=2,Type=Integer,Description=\"alleles in tiers 1,2\">");
        }
        assertThat(strelka.samples("renamed")
                        .line("1 10 . A C . PASS . AU:CU:GU:TU 30,30:10,10:0,0:0,0")
                        .variants())
                .extracting(Variant::specimen, Variant::origin, Variant::tumorAltDepth)
                .containsExactly(tuple("renamed", "somatic", 10));
    }

    @Test
    void tellsTumorFromNormalByTcgaBarcodeOfOneParticipant() {
        assertThat(VcfText.file()
                        .meta(GT)
                        .samples("TCGA-A2-A04W-10A-01D-A110-09", "TCGA-A2-A04W-01A-31D-A10Y-09")
                        .line("1 10 . A C . PASS . GT 0/0 0/1")
                        .variants())
                .extracting(Variant::specimen, Variant::origin)
                .containsExactly(tuple("TCGA-A2-A04W-01A-31D-A10Y-09", "somatic"));
    }

    @Test
    void namesTheSpecimenOfAGenericColumnAsItsSampleLineDoes() {
        SilverRow row = VcfText.file()
                .meta(GT, "##SAMPLE=<ID=TUMOR,SampleName=S-2024-77,Description=\"tumor\">")
                .samples("NORMAL", "TUMOR")
                .line("1 10 . A C . PASS . GT 0/0 0/1")
                .read()
                .rows()
                .getFirst();

        assertThat(row.subject()).isEqualTo(new PatientIdentifier(PatientIdentifier.SPECIMEN, "S-2024-77"));
    }

    @ParameterizedTest
    @CsvSource({
        "##source=strelka, SS=2, PASS, germline",
        "##source=Mutect2, DP=1, PASS, somatic",
        "##source=Mutect2, DP=1, germline, germline",
        "##source=Mutect2, SS=1, PASS, germline",
        "##source=VarDict, STATUS=Germline, PASS, germline",
        "##source=VarDict, SOMATIC, PASS, somatic",
        "##content=strelka somatic snv calls, DP=1, PASS, somatic"
    })
    void tellsOriginFromHeaderAndRecord(String meta, String info, String filter, String origin) {
        assertThat(VcfText.file()
                        .meta(meta)
                        .samples()
                        .line("1 10 . A C . " + filter + " " + info)
                        .variants())
                .extracting(Variant::origin)
                .containsExactly(origin);
    }

    @ParameterizedTest
    @CsvSource({
        "'##contig=<ID=chr1,length=248956422>', GRCh38",
        "'##contig=<ID=1,length=249250621>', GRCh37",
        "##reference=file:///ref/Homo_sapiens_assembly38_GRCh38.fa, GRCh38",
        "##reference=hs37d5.fa, GRCh37",
        "'##contig=<ID=1,length=300000>', unknown",
        "##source=nothing, unknown"
    })
    void tellsTheAssemblyOrSaysThatItIsUnknown(String meta, String assembly) {
        assertThat(VcfText.file().meta(meta).samples().line("1 10 . A C . . .").variants())
                .extracting(Variant::assembly)
                .containsExactly(assembly);
    }

    @ParameterizedTest
    @CsvSource({
        "A, C, snv, 100",
        "AC, GT, mnv, 101",
        "ACG, ATG, snv, 102",
        "A, ACC, insertion, 100",
        "ACC, A, deletion, 102",
        "GAAGA, GGA, deletion, 104",
        "ACC, TG, complex, 102",
        "A, *, spanning-deletion, 100",
        "A, ., none, 100",
        "A, <DEL>, symbolic, 900",
        "A, <DUP:TANDEM>, symbolic, 900",
        "C, ]15:80623247]C, breakend, 100",
        "C, C[<ctg1>:7[, breakend, 100",
        "C, .C, breakend, 100"
    })
    void classifiesAllelesAndFindsTheirEnd(String ref, String alt, String type, long end) {
        List<Variant> variants = VcfText.file()
                .samples()
                .line("1 100 . " + ref + " " + alt + " . PASS END=900")
                .variants();

        assertThat(variants).extracting(Variant::type).containsExactly(type);
        assertThat(variants).extracting(Variant::end).containsExactly(end);
        assertThat(variants).extracting(Variant::alt).containsExactly(alt);
    }

    @Test
    void keepsMateLengthAndCopyNumberOfStructuralAlleles() {
        List<Variant> variants = VcfText.file()
                .meta(GT)
                .samples("TUMOR", "NORMAL")
                .line("1 100 b1 C C]2:5] . PASS SVTYPE=BND;MATEID=b2 GT 0/1 0/0")
                .line("1 200 . C <DUP>,<DEL> . PASS SVTYPE=CNV;SVLEN=50,-20 GT:CN 0/1:6 0/0:2")
                .line("1 300 . C T . PASS . GT 0/1 0/0")
                .variants();

        assertThat(variants)
                .extracting(Variant::structural)
                .containsExactly("SVTYPE=BND;MATEID=b2", "SVTYPE=CNV;SVLEN=50;CN=6", "SVTYPE=CNV;SVLEN=-20;CN=6", null);
        assertThat(variants).extracting(Variant::end).containsExactly(100L, 250L, 220L, 300L);
    }

    @ParameterizedTest
    @CsvSource({
        "1 x . A C . PASS ., POS",
        "1 -5 . A C . PASS ., POS",
        "1 99999999999 . A C . PASS ., POS",
        "'1 10 . A,C G . PASS .', REF",
        "1 10 . A <DEL . PASS ., ALT",
        "1 10 . A C[1:5 . PASS ., ALT",
        "1 10 . A C . PASS, columns",
        "1 10 . A C . PASS . GT, columns",
    })
    void rejectsALineWithoutCertainMeaningAndGoesOn(String line, String named) {
        boolean format = line.endsWith("GT");
        RecordingSink sink = VcfText.file()
                .samples()
                .line(format ? line + " 0/1" : line)
                .line("1 20 . A C . PASS .")
                .read();

        assertThat(sink.rejected()).hasSize(1);
        assertThat(sink.rejected().getFirst().place()).isEqualTo(new Place.Line(3));
        assertThat(sink.rejected().getFirst().reason()).contains(named);
        assertThat(sink.records(Variant.class)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "1 10 . A C high PASS ., QUAL is not",
        "1 10 . A C -1 PASS ., QUAL is negative",
        "1 10 a;a A C . PASS ., ID names the same twice",
        "1 10 . A R . PASS ., ALT has IUPAC codes",
        "1 10 . A C . q;q ., FILTER names the same code twice",
        "1 10 . A C . 0 ., FILTER has 0",
        "1 10 . A C . PASS DP=1.5, INFO DP is not of type Integer",
        "1 10 . A C . PASS AC=-1, INFO AC is negative",
        "1 10 . A C . PASS AF=0.1;AF=0.2, INFO has a key twice",
        "'1 10 . A C . PASS AC=1,2', INFO AC does not have as many values",
        "1 10 . A C . PASS SOMATIC=x, INFO SOMATIC is a flag",
        "1 10 . A <DEL> . PASS END=5, INFO END is before POS"
    })
    void keepsALineThatBreaksARuleAndSaysWhich(String line, String reason) {
        RecordingSink sink = VcfText.file().samples().line(line).read();

        assertThat(sink.records(Variant.class)).hasSize(1);
        assertThat(sink.warned()).anySatisfy(issue -> {
            assertThat(issue.place()).isEqualTo(new Place.Line(3));
            assertThat(issue.reason()).startsWith(reason);
        });
    }

    @Test
    void saysARepeatedFaultAFewTimesAndThenHowOften() {
        VcfText file = VcfText.file().samples();
        for (int pos = 1; pos <= 100; pos++) {
            file.line("1 " + pos + " . A C . PASS DP=many");
        }

        assertThat(file.read().warned())
                .hasSize(6)
                .last()
                .satisfies(issue -> assertThat(issue.reason()).startsWith("95 more lines: INFO DP"));
    }

    @ParameterizedTest
    @CsvSource({
        "'##FORMAT=<ID=DP,Number=2,Type=Integer,Description=\"x\">', header says FORMAT DP has Number=2",
        "'##INFO=<ID=SOMATIC,Number=0,Type=String,Description=\"x\">', header line INFO",
        "##pedigreeDB=<ftp://8080:8080/no/host>, header line pedigreeDB",
        "'##INFO=<ID=X,Number=1,Type=Integer,Description=unquoted>', header line INFO",
        "##novalue, header line is not ##key=value"
    })
    void namesABadHeaderLineAndReadsTheBody(String meta, String reason) {
        RecordingSink sink =
                VcfText.file().meta(meta).samples().line("1 10 . A C . . .").read();

        assertThat(sink.rows()).hasSize(1);
        assertThat(sink.warned()).isNotEmpty().allSatisfy(issue -> {
            assertThat(issue.place()).isEqualTo(new Place.Line(2));
            assertThat(issue.reason()).startsWith(reason);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "'', #CHROM",
        "BCF\u0002rest, #CHROM",
        "##fileformat=VCFv3.3, VCFv4.0",
        "'##fileformat=VCFv4.2|#CHROM POS ID REF', header line #CHROM",
        "'##fileformat=VCFv4.2|#CHROM POS ID REF ALT QUAL FILTER INFO FORMAT A A', same name"
    })
    void refusesAFileWithoutUsableHeader(String text, String named) {
        byte[] bytes = text.replace('|', '\n').replace(' ', '\t').getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> VcfText.read(bytes))
                .isInstanceOfSatisfying(
                        UnreadableFileException.class,
                        e -> assertThat(e.keepsWhatCame()).isFalse())
                .hasMessageContaining(named);
    }

    @Test
    void recognisesItsFilesByContentOrName() {
        byte[] vcf = VcfText.file().samples().bytes();
        var importer = new VcfImporter();

        assertThat(importer.recognises(MemoryFile.of("a.txt", vcf))).isTrue();
        assertThat(importer.recognises(MemoryFile.of("a.txt.gz", VcfText.gzip(vcf))))
                .isTrue();
        assertThat(importer.recognises(MemoryFile.of("a.VCF", "damaged"))).isTrue();
        assertThat(importer.recognises(MemoryFile.of("a.bed", "1\t0\t10"))).isFalse();
    }
}
