package org.casebook.tests.silence;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javafx.beans.value.ObservableValue;
import org.casebook.provenance.source.ObjectHash;
import org.jspecify.annotations.Nullable;

/// The state of a view model as text: every field of ours, whether a screen shows it or not, with the values of its
/// properties and lists. What it works with (doors, runners, listeners) has no state of a screen and is left out.
final class Portrait {
    private static final String OURS = "org.casebook.";

    /// Inside these everything is state; elsewhere in the program only records are.
    private static final String SCREENS = "org.casebook.viewmodels.";

    private static final int LARGEST = 4096;

    private final StringBuilder text = new StringBuilder();
    private final Set<Object> above = Collections.newSetFromMap(new IdentityHashMap<>());
    private int fields;

    private Portrait() {}

    static String of(Object screen) {
        Portrait portrait = new Portrait();
        portrait.draw(screen, 0);
        if (portrait.fields == 0) {
            throw new IllegalStateException(
                    screen.getClass().getSimpleName() + " shows no field, a portrait must have at least one");
        }
        return portrait.text.toString();
    }

    private void draw(@Nullable Object thing, int depth) {
        switch (thing) {
            case null -> text.append("null\n");
            case ObservableValue<?> property -> draw(property.getValue(), depth);
            case Optional<?> optional -> draw(optional.orElse(null), depth);
            case byte[] bytes -> text.append(ObjectHash.of(bytes).hex()).append('\n');
            case int[] numbers ->
                text.append(numbers.length > LARGEST ? Arrays.hashCode(numbers) : Arrays.toString(numbers))
                        .append('\n');
            case Set<?> set -> drawSorted(set, depth);
            case Collection<?> collection -> drawEach(collection, depth);
            case Map<?, ?> map -> drawMap(map, depth);
            default -> drawOther(thing, depth);
        }
    }

    private void drawOther(Object thing, int depth) {
        String type = thing.getClass().getName();
        boolean states = (type.startsWith(SCREENS) && !thing.getClass().isHidden())
                || thing.getClass().isRecord();
        boolean values = thing instanceof Enum<?>
                || (type.startsWith("java.") && !thing.getClass().isHidden());
        if (values) {
            text.append(thing).append('\n');
        } else if (!type.startsWith(OURS)) {
            text.append('(').append(plain(type)).append(")\n");
        } else if (!states) {
            text.append('(').append(plain(type)).append(")\n");
        } else if (above.add(thing)) {
            text.append(plain(type)).append('\n');
            for (Class<?> level = thing.getClass(); level.getName().startsWith(OURS); level = level.getSuperclass()) {
                drawFields(thing, level, depth + 1);
            }
            above.remove(thing);
        } else {
            text.append("(see above)\n");
        }
    }

    private void drawFields(Object thing, Class<?> level, int depth) {
        for (Field field : level.getDeclaredFields()) {
            if (!Modifier.isStatic(field.getModifiers())) {
                fields++;
                text.repeat(" ", depth).append(field.getName()).append(": ");
                draw(value(field, thing), depth);
            }
        }
    }

    private static @Nullable Object value(Field field, Object thing) {
        try {
            field.setAccessible(true);
            return field.get(thing);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(field + " cannot be read, it must be open to tests", e);
        }
    }

    private void drawEach(Collection<?> things, int depth) {
        text.append('\n');
        for (Object each : things) {
            text.repeat(" ", depth).append("- ");
            draw(each, depth + 1);
        }
    }

    /// In an order of its own: that of a set is no answer.
    private void drawSorted(Set<?> things, int depth) {
        Map<String, Object> sorted = new TreeMap<>();
        things.forEach(each -> sorted.put(of(each, depth), each));
        text.append('\n');
        sorted.keySet().forEach(text::append);
    }

    private void drawMap(Map<?, ?> map, int depth) {
        Map<String, Object> sorted = new TreeMap<>();
        map.forEach((key, value) -> sorted.put(of(key, depth), value));
        text.append('\n');
        sorted.forEach((key, value) -> {
            text.append(key.strip()).append(" = ");
            draw(value, depth + 1);
        });
    }

    private static String of(@Nullable Object each, int depth) {
        Portrait part = new Portrait();
        part.draw(each, depth + 1);
        return part.text.toString();
    }

    /// Without the numbers of lambdas.
    private static String plain(String type) {
        return type.replaceAll("\\$\\$Lambda.*", "");
    }
}
