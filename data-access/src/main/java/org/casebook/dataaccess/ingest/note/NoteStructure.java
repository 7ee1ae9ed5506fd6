package org.casebook.dataaccess.ingest.note;

import java.util.ArrayList;
import java.util.List;
import org.casebook.provenance.source.Place.CharSpan;

/// The sections of a note and the sentences in them.
///
/// @param sections in text order, not overlapping; text before the first heading is an untitled section
///
/// Source: section headings after Denny et al. 2009 (SecTag), doi 10.1197/jamia.M3037.
public record NoteStructure(List<Section> sections) {

    public NoteStructure {
        sections = List.copyOf(sections);
    }

    /// Reads the structure of `text` from position `from` on, in time linear in its length.
    public static NoteStructure of(String text, int from) {
        List<HeadingFinder.Heading> headings = HeadingFinder.headings(text, from);
        List<Section> sections = new ArrayList<>();
        int firstHeading =
                headings.isEmpty() ? text.length() : headings.getFirst().start();
        CharSpan lead = new CharSpan(from, firstHeading);
        if (headings.isEmpty() || !text.substring(from, firstHeading).isBlank()) {
            CharSpan none = new CharSpan(from, from);
            sections.add(new Section(
                    SectionKind.UNTITLED, "", none, lead, SentenceSplitter.split(text, from, firstHeading)));
        }
        for (int i = 0; i < headings.size(); i++) {
            int end = i + 1 < headings.size() ? headings.get(i + 1).start() : text.length();
            sections.add(section(text, headings.get(i), end));
        }
        return new NoteStructure(sections);
    }

    private static Section section(String text, HeadingFinder.Heading heading, int end) {
        List<CharSpan> sentences = new ArrayList<>();
        if (heading.kind() == SectionKind.OTHER) {
            sentences.add(heading.span());
        }
        sentences.addAll(SentenceSplitter.split(text, heading.contentStart(), end));
        return new Section(
                heading.kind(),
                text.substring(heading.span().start(), heading.span().end()),
                heading.span(),
                new CharSpan(heading.contentStart(), end),
                sentences);
    }

    /// A heading and what stands under it.
    ///
    /// @param heading as written, without marks and colon; empty for an untitled section
    /// @param headingSpan where the heading stands; an empty span for an untitled section
    /// @param content from behind the heading to the next one
    /// @param sentences in text order; under a heading of no known kind the heading itself is the first,
    ///     for it may say something ("INVASIVE CARCINOMA:")
    public record Section(
            SectionKind kind, String heading, CharSpan headingSpan, CharSpan content, List<CharSpan> sentences) {
        public Section {
            sentences = List.copyOf(sentences);
        }

        @Override
        public String toString() {
            return "Section[kind=%s, content=%s, sentences=%d]".formatted(kind, content, sentences.size());
        }
    }
}
