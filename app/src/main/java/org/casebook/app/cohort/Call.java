package org.casebook.app.cohort;

import java.util.List;

/// A driver of a story with the share of reads that carry it.
record Call(KnownVariant variant, double fraction, boolean germline) {

    static List<Call> of(Story story) {
        return story.variants().stream().map(Call::parse).toList();
    }

    private static Call parse(String text) {
        boolean germline = text.startsWith("germline:");
        String rest = germline ? text.substring("germline:".length()) : text;
        int at = rest.lastIndexOf('@');
        return new Call(
                KnownVariant.named(rest.substring(0, at)), Double.parseDouble(rest.substring(at + 1)), germline);
    }
}
