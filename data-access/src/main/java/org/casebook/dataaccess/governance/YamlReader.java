package org.casebook.dataaccess.governance;

import java.util.ArrayList;
import java.util.List;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLParser;

/// Reads YAML into nodes that know their place. What a reader of settings would lose in silence is said: a second
/// document and an alias.
final class YamlReader {
    private static final YAMLMapper YAML = new YAMLMapper();

    private final YAMLParser parser;
    private final Remarks remarks;

    private YamlReader(YAMLParser parser, Remarks remarks) {
        this.parser = parser;
        this.remarks = remarks;
    }

    /// The root of a file; [YamlNode.Absent] for what is not YAML, which is then said.
    static YamlNode read(String text, Remarks remarks) {
        try (YAMLParser parser = (YAMLParser) YAML.createParser(text)) {
            YamlReader reader = new YamlReader(parser, remarks);
            if (parser.nextToken() == null) {
                return new YamlNode.Scalar("", 1, 1);
            }
            YamlNode root = reader.value("");
            if (parser.nextToken() != null) {
                TokenStreamLocation second = parser.currentTokenLocation();
                remarks.error(
                        new YamlNode.Absent(second.getLineNr(), second.getColumnNr()),
                        "",
                        "begins a second document, there must be one");
            }
            return root;
        } catch (JacksonException e) {
            YamlNode nothing = broken(e);
            remarks.error(nothing, "", "is not YAML from here on");
            return nothing;
        }
    }

    /// Where reading ended. The library knows the character, its wrapper only the token before.
    private static YamlNode broken(JacksonException failure) {
        if (failure.getCause() instanceof MarkedYamlEngineException marked
                && marked.getProblemMark().isPresent()) {
            Mark mark = marked.getProblemMark().get();
            return new YamlNode.Absent(mark.getLine() + 1, mark.getColumn() + 1);
        }
        TokenStreamLocation at = failure.getLocation();
        return at == null
                ? new YamlNode.Absent(1, 1)
                : new YamlNode.Absent(Math.max(1, at.getLineNr()), Math.max(1, at.getColumnNr()));
    }

    private YamlNode value(String path) {
        TokenStreamLocation at = parser.currentTokenLocation();
        int line = at.getLineNr();
        int column = at.getColumnNr();
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_ARRAY) {
            return items(path, line, column);
        }
        if (token == JsonToken.START_OBJECT) {
            return fields(path, line, column);
        }
        if (parser.isCurrentAlias()) {
            YamlNode alias = new YamlNode.Absent(line, column);
            remarks.error(alias, path, "is an alias, must be written out");
            return alias;
        }
        return new YamlNode.Scalar(token == JsonToken.VALUE_NULL ? "" : parser.getString(), line, column);
    }

    private YamlNode items(String path, int line, int column) {
        List<YamlNode> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(YamlPlace.item(path, items.size())));
        }
        return new YamlNode.Items(items, line, column);
    }

    private YamlNode fields(String path, int line, int column) {
        List<YamlNode.Field> fields = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            TokenStreamLocation at = parser.currentTokenLocation();
            String name = parser.currentName();
            parser.nextToken();
            fields.add(
                    new YamlNode.Field(name, value(YamlPlace.setting(path, name)), at.getLineNr(), at.getColumnNr()));
        }
        return new YamlNode.Fields(fields, line, column);
    }
}
