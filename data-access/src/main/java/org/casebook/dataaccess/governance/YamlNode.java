package org.casebook.dataaccess.governance;

import java.util.List;

/// What stands in a YAML file, each part with the place where it begins: line and column, base 1.
sealed interface YamlNode {
    int line();

    int column();

    /// A text, a number, or nothing at all.
    ///
    /// @param text as it stands; empty for nothing
    record Scalar(String text, int line, int column) implements YamlNode {}

    /// A list.
    record Items(List<YamlNode> items, int line, int column) implements YamlNode {
        public Items {
            items = List.copyOf(items);
        }
    }

    /// A map, with every setting of it: a name may be there twice.
    record Fields(List<Field> fields, int line, int column) implements YamlNode {
        public Fields {
            fields = List.copyOf(fields);
        }
    }

    /// What was not read: it is missing, or what is wrong with it is said already.
    record Absent(int line, int column) implements YamlNode {}

    /// A setting.
    ///
    /// @param line of the name
    /// @param column of the name
    record Field(String name, YamlNode value, int line, int column) {}
}
