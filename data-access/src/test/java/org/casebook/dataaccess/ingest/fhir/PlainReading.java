package org.casebook.dataaccess.ingest.fhir;

import java.util.List;
import java.util.regex.Pattern;
import org.casebook.dataaccess.casefile.ItemId;
import org.casebook.dataaccess.casefile.NoteEntity;

/// Finds one word, so that tests see where entities go.
record PlainReading(String word) implements NoteReading {
    PlainReading() {
        this("cisplatin");
    }

    @Override
    public String engine() {
        return "plain 1";
    }

    @Override
    public List<NoteEntity> entities(ItemId note, String text) {
        return Pattern.compile(word)
                .matcher(text)
                .results()
                .map(found -> new NoteEntity(
                        note,
                        "drug",
                        word,
                        null,
                        word,
                        found.start(),
                        found.end(),
                        null,
                        false,
                        "certain",
                        "patient",
                        "recent",
                        ""))
                .toList();
    }
}
