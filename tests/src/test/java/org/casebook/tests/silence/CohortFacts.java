package org.casebook.tests.silence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/// What the files say of a patient that a policy can ask, read here by plain search, so that the expectation does not
/// come from the code under test.
///
/// @param number record number, for instance `MRN-0012`
/// @param site the managing site
/// @param objects whether a consent denies research altogether
/// @param named text of the identifier that boards and notes use
record CohortFacts(String number, String site, boolean objects, String named) {
    private static final Pattern SAMPLE = Pattern.compile("CB-(\\d{4})");
    private static final Pattern SITE = Pattern.compile("\"urn:casebook:site\",\"value\":\"([a-z]+)\"");

    static CohortFacts of(Path patient) throws IOException {
        String core = Files.readString(patient.resolve("fhir").resolve("core.json"));
        Matcher site = SITE.matcher(core);
        if (!site.find()) {
            throw new IOException("core.json names no site, must name one");
        }
        boolean objects = core.lines()
                .filter(line -> line.contains("\"resourceType\":\"Consent\""))
                .anyMatch(line -> line.contains("\"provision\":{\"type\":\"deny\"")
                        && line.contains("HRESCH")
                        && !line.contains("securityLabel"));
        String number = patient.getFileName().toString();
        return new CohortFacts(number, site.group(1), objects, "urn:casebook:demo:mrn|" + number);
    }

    /// Whether a file says that it is about this patient. Some of the cohort do not, and wait until somebody says whose
    /// they are.
    boolean isNamedIn(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in) {
            String text = new String(plain.readAllBytes(), StandardCharsets.ISO_8859_1);
            Set<String> samples =
                    SAMPLE.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
            String digits = number.substring(number.length() - 4);
            return samples.isEmpty() ? text.contains(number) : samples.equals(Set.of(digits));
        }
    }
}
