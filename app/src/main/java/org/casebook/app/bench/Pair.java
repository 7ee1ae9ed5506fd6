package org.casebook.app.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Two ways of doing one thing, timed in turn.
///
/// @param casebook median seconds
/// @param bare median seconds
record Pair(double casebook, double bare) {
    private static final double NANOS = 1e9;

    /// A thing to do that knows how long it took; what it prepares is not in it.
    @FunctionalInterface
    interface Timed {
        /// Does it, and answers with nanoseconds.
        long run() throws IOException;
    }

    /// Times both in turn.
    ///
    /// @param rounds at least 1; one more comes before them and warms up
    static Pair of(int rounds, Timed casebook, Timed bare) throws IOException {
        List<Long> ours = new ArrayList<>();
        List<Long> theirs = new ArrayList<>();
        for (int round = 0; round <= rounds; round++) {
            long their = bare.run();
            long our = casebook.run();
            if (round > 0) {
                ours.add(our);
                theirs.add(their);
            }
        }
        return new Pair(median(ours), median(theirs));
    }

    /// The middle one in seconds; of an even number the mean of the two in the middle.
    static double median(List<Long> nanos) {
        List<Long> sorted = nanos.stream().sorted().toList();
        int half = sorted.size() / 2;
        long upper = sorted.get(half);
        long lower = sorted.size() % 2 == 0 ? sorted.get(half - 1) : upper;
        return (lower + upper) / 2.0 / NANOS;
    }
}
