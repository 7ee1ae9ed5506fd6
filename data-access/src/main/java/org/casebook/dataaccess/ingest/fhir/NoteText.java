package org.casebook.dataaccess.ingest.fhir;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.Attachment;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/// Text out of what FHIR attaches: plain text as it is, markup without its tags.
final class NoteText {
    /// The longest text of one note, in UTF-16 units.
    static final int MAX_CHARS = 4 << 20;

    private static final String BREAKS = "p,div,tr,li,h1,h2,h3,h4,h5,h6,table,ul,ol,section,blockquote,pre";
    private static final Pattern CHARSET = Pattern.compile("charset=\"?([\\w.:-]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern GAPS = Pattern.compile("[ \\t\\x0B\\f\\r\\u00A0]*\\n(\\s*\\n)?[ \\t\\u00A0]*");

    private NoteText() {}

    /// What an attachment holds.
    sealed interface Content {
        record Text(String text) implements Content {}

        /// Pictures, PDF, or nothing within the file.
        record Other() implements Content {}

        /// Text that is there and cannot be read.
        ///
        /// @param reason one line, without any of the text
        record Unreadable(String reason) implements Content {}
    }

    static Content of(Attachment attachment) {
        String type =
                Optional.ofNullable(attachment.getContentType()).orElse("").toLowerCase(Locale.ROOT);
        boolean markup = type.startsWith("text/html") || type.startsWith("application/xhtml");
        boolean plain = type.startsWith("text/plain") || type.startsWith("text/markdown");
        if (attachment.getData() == null || !(markup || plain)) {
            return new Content.Other();
        }
        try {
            String text = charset(type)
                    .newDecoder()
                    .decode(ByteBuffer.wrap(attachment.getData()))
                    .toString();
            if (text.indexOf('\0') >= 0) {
                return new Content.Unreadable("attachment holds a NUL character, must be text");
            }
            return bounded(markup ? withoutTags(text) : text);
        } catch (CharacterCodingException e) {
            return new Content.Unreadable("attachment is not in the charset it names (UTF-8 when it names none)");
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return new Content.Unreadable("attachment names a charset that is not known");
        }
    }

    /// A narrative or a string element.
    static Content ofMarkup(String markup) {
        return bounded(withoutTags(markup));
    }

    static Content bounded(String text) {
        if (text.isBlank()) {
            return new Content.Other();
        }
        return text.length() > MAX_CHARS
                ? new Content.Unreadable(
                        "text is longer than %d characters, the most a note may have".formatted(MAX_CHARS))
                : new Content.Text(text);
    }

    /// Blocks become lines, so that sentences and headings stay apart.
    private static String withoutTags(String markup) {
        Document document = Jsoup.parse(markup);
        document.select("script,style").remove();
        document.select("br").forEach(br -> br.after(new TextNode("\n")));
        document.select("td,th").forEach(cell -> cell.appendText(" "));
        for (Element block : document.select(BREAKS)) {
            block.before(new TextNode("\n"));
            block.after(new TextNode("\n"));
        }
        return GAPS.matcher(document.body().wholeText()).replaceAll("\n").strip();
    }

    private static Charset charset(String type) {
        Matcher named = CHARSET.matcher(type);
        return named.find() ? Charset.forName(named.group(1)) : StandardCharsets.UTF_8;
    }
}
