package org.casebook.dataaccess.ingest.vcf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadSupportTest {

    /// Expected values are computed by hand from each caller's own definition of its fields.
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "Mutect2, A, G, GT:AD:AF:DP, '0/1:31,32:0.505:63', 63, 32, 0.505",
        "Mutect2 without DP, A, G, GT:AD:AF, '0/1:31,32:0.505', 63, 32, 0.505",
        "MuTect 1, A, G, GT:AD:DP:FA, '0:30,10:41:0.25', 41, 10, 0.25",
        "Strelka SNV, G, A, DP:FDP:SDP:SUBDP:AU:CU:GU:TU, '47:0:0:0:9,10:0,0:27,30:1,1', 47, 9, 0.25",
        "Strelka indel, G, GA, DP:DP2:TAR:TIR:TOR, '60:60:30,31:10,12:1,1', 60, 10, 0.25",
        "VarScan, A, G, GT:GQ:DP:RD:AD:FREQ:DP4, '0/1:.:40:30:10:25%:15,15,5,5', 40, 10, 0.25",
        "VarDict, A, G, GT:DP:VD:ALD:RD:AD:AF, '0/1:30:2:1,1:16,12:28,2:0.0667', 30, 2, 0.0667",
        "GATK, A, G, GT:AD:DP, '0/1:12,4:20', 20, 4, 0.25",
        "FreeBayes, A, G, GT:DP:RO:AO, '0/1:21:15:5', 21, 5, 0.25",
        "SomaticSniper, A, G, GT:DP:BCOUNT, '0/1:20:12,0,4,0', 20, 4, 0.25",
        "Manta, A, <DEL>, PR:SR, '10,2:5,3', 20, 5, 0.25",
        "Delly precise, A, <DEL>, GT:DR:DV:RR:RV, '0/1:9:9:30:10', 40, 10, 0.25",
        "Delly imprecise, A, <DEL>, GT:DR:DV:RR:RV, '0/1:6:2:0:0', 8, 2, 0.25",
        "no reads, A, G, GT:AD:DP, '0/0:0,0:0', 0, 0, ",
        "missing, A, G, GT:AD:DP, './.', , , ",
        "negative, A, G, GT:AD:DP, '0/1:-1,5:7', 7, 5, ",
        "no number, A, G, GT:AD:DP, '0/1:a,b:c', , , ",
        "beyond int, A, G, GT:AD:DP, '0/1:1,99999999999:1', 1, , "
    })
    void readsTheFieldsOfEachCaller(
            String caller,
            String ref,
            String alt,
            String keys,
            String values,
            Integer depth,
            Integer alternate,
            Double fraction) {
        assertThat(ReadSupport.of(call(keys, values), new Alleles(ref, List.of(alt)), 0))
                .isEqualTo(new ReadSupport(depth, alternate, fraction));
    }

    @Test
    void takesEachAlleleItsOwnReads() {
        Call call = call("GT:AD:AF:DP", "1/2:5,10,25:0.25,0.62:41");
        Alleles alleles = new Alleles("A", List.of("C", "G"));

        assertThat(ReadSupport.of(call, alleles, 0)).isEqualTo(new ReadSupport(41, 10, 0.25));
        assertThat(ReadSupport.of(call, alleles, 1)).isEqualTo(new ReadSupport(41, 25, 0.62));
    }

    @Test
    void leavesOutAFractionBeyondOne() {
        assertThat(ReadSupport.of(call("GT:AD:AF", "0/1:1,3:7.5"), new Alleles("A", List.of("C")), 0))
                .isEqualTo(new ReadSupport(4, 3, 0.75));
    }

    private static Call call(String keys, String values) {
        return Call.of(List.of(keys.split(":", -1)), values);
    }
}
