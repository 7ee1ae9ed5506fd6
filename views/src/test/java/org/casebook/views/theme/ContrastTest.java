package org.casebook.views.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import javafx.scene.paint.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Source: WCAG 2.2, success criterion 1.4.3 and the definitions of contrast ratio and relative luminance.
class ContrastTest {
    private static final Pattern TOKEN = Pattern.compile("(-cb-[a-z0-9-]+):\\s*(#[0-9a-f]{6});");
    private static final double LEAST = 4.5;

    @ParameterizedTest
    @CsvSource({
        "ink, surface",
        "ink, canvas",
        "ink, hover",
        "ink, selected",
        "ink, stale-ground",
        "ink-soft, surface",
        "ink-soft, canvas",
        "ink-soft, raised",
        "ink-soft, hover",
        "ink-soft, selected",
        "accent, surface",
        "accent, accent-ground",
        "accent, stale-ground",
        "on-accent, accent",
        "on-bar, bar",
        "on-bar-soft, bar",
        "on-bar-soft, bar-soft",
        "on-mark, mark",
        "ready, ready-ground",
        "ready, surface",
        "ready, selected",
        "stale, stale-ground",
        "stale, surface",
        "stale, selected",
        "missing, missing-ground",
        "missing, surface",
        "missing, selected",
        "withheld, withheld-ground",
        "withheld, surface",
        "pending, pending-ground",
        "pending, surface",
        "quiet, quiet-ground",
        "quiet, surface",
        "quiet, accent-ground",
        "conflict, conflict-ground",
        "conflict, surface",
        "surface, lane-1",
        "surface, lane-2",
        "surface, lane-3",
        "surface, lane-4",
        "surface, lane-5",
        "surface, lane-6",
        "surface, lane-7",
        "surface, lane-8",
        "on-screen, screen",
        "on-screen-soft, screen",
        "on-screen-bad, screen"
    })
    void reachesTheLeastContrastInBothLooks(String text, String ground) throws IOException {
        for (String sheet : new String[] {"light.css", "dark.css"}) {
            Map<String, Color> tokens = tokens(sheet);

            assertThat(contrast(token(tokens, text), token(tokens, ground)))
                    .as("%s on %s in %s", text, ground, sheet)
                    .isGreaterThanOrEqualTo(LEAST);
        }
    }

    private static Color token(Map<String, Color> tokens, String name) {
        return Objects.requireNonNull(tokens.get("-cb-" + name), name);
    }

    private static Map<String, Color> tokens(String sheet) throws IOException {
        try (var stream = Objects.requireNonNull(Theme.class.getResourceAsStream(sheet), sheet)) {
            Map<String, Color> tokens = new HashMap<>();
            TOKEN.matcher(new String(stream.readAllBytes(), StandardCharsets.UTF_8))
                    .results()
                    .forEach(found -> tokens.put(found.group(1), Color.web(found.group(2))));
            return tokens;
        }
    }

    private static double contrast(Color one, Color other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
