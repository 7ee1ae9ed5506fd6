package org.casebook.app.cohort;

import java.util.List;

/// How the measured lesions changed, by the arithmetic of RECIST 1.1 on the sum of diameters.
///
/// Source: Eisenhauer et al. 2009, RECIST 1.1, section 4.3.1.
enum Response {
    BASELINE("baseline", "709137006", "Patient condition undetermined"),
    COMPLETE("complete response", "103338009", "In full remission"),
    PARTIAL("partial response", "268910001", "Patient's condition improved"),
    STABLE("stable disease", "359746009", "Patient's condition stable"),
    PROGRESSION("progressive disease", "271299001", "Patient's condition worsened");

    private final String words;
    private final String snomed;
    private final String display;

    Response(String words, String snomed, String display) {
        this.words = words;
        this.snomed = snomed;
        this.display = display;
    }

    String words() {
        return words;
    }

    String snomed() {
        return snomed;
    }

    String display() {
        return display;
    }

    /// Response at the scan with this index, against the latest baseline before it and the smallest sum since.
    static Response at(List<Story.Scan> scans, int index) {
        Story.Scan scan = scans.get(index);
        if (index == 0) {
            return BASELINE;
        }
        int start = index - 1;
        while (start > 0 && !scans.get(start).baseline()) {
            start--;
        }
        double base = scans.get(start).sum();
        double nadir = scans.subList(start, index).stream()
                .mapToDouble(Story.Scan::sum)
                .min()
                .orElse(base);
        double now = scan.sum();
        if (scan.fresh() != null || (now >= 1.2 * nadir && now - nadir >= 5)) {
            return PROGRESSION;
        }
        if (now == 0) {
            return COMPLETE;
        }
        return now <= 0.7 * base ? PARTIAL : STABLE;
    }
}
