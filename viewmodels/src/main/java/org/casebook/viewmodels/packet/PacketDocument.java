package org.casebook.viewmodels.packet;

import java.util.List;

/// A packet, ready to be set on pages. Equal documents give equal bytes.
///
/// @param label highest confidentiality of anything in it, printed on every page
/// @param footer what stands at the foot of every page
public record PacketDocument(String title, String label, String footer, List<Section> sections) {
    public PacketDocument {
        sections = List.copyOf(sections);
    }

    /// A part of the packet.
    public sealed interface Section {}

    /// Begins a chapter on a new page: a case, or the appendix.
    ///
    /// @param running what stands at the head of each of its pages, so that no page is taken for another patient's
    public record Chapter(String title, String subtitle, String running) implements Section {}

    /// A heading.
    public record Heading(String text) implements Section {}

    /// A sentence or a few.
    public record Paragraph(String text) implements Section {}

    /// Rows under column titles; no rows say so in words.
    public record Table(List<Column> columns, List<List<String>> rows, String whenEmpty) implements Section {
        public Table {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /// A column of a table.
    ///
    /// @param width share of the page width in percent
    /// @param exact whether it holds long hashes, each of which stays on one line
    public record Column(String title, int width, boolean exact) {}

    /// Short parts side by side, kept on one page.
    public record Beside(List<Section> left, List<Section> right) implements Section {
        public Beside {
            left = List.copyOf(left);
            right = List.copyOf(right);
        }
    }

    /// Lanes over time.
    ///
    /// @param from text at the left end
    /// @param to text at the right end
    public record Lanes(String from, String to, List<LaneRow> lanes) implements Section {
        public Lanes {
            lanes = List.copyOf(lanes);
        }
    }

    /// One lane.
    public record LaneRow(String name, List<Bar> bars) {
        public LaneRow {
            bars = List.copyOf(bars);
        }
    }

    /// A stretch of a lane.
    ///
    /// @param left start in percent of the width, in [0, 100]
    /// @param width in percent, at least that of a mark
    public record Bar(double left, double width) {}

    /// Pictures in a row, with words below each.
    public record Pictures(List<Picture> pictures) implements Section {
        public Pictures {
            pictures = List.copyOf(pictures);
        }
    }

    /// A picture, or why there is none.
    ///
    /// @param png empty when there is none
    @SuppressWarnings("ArrayRecordComponent") // handed over once and never compared
    public record Picture(byte[] png, int width, int height, String caption) {}
}
