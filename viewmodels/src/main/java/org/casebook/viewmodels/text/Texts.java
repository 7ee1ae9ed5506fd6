package org.casebook.viewmodels.text;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The words of one feature, and behind them the words that all features share.
/// A bundle as FXML wants it, so that view and view model say the same.
public final class Texts extends ResourceBundle {
    private static final Locale LOCALE = Locale.ENGLISH;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", LOCALE);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", LOCALE);
    private static final String SHARED = "org.casebook.viewmodels.text.Shared";

    private final ResourceBundle own;
    private final ResourceBundle shared;

    private Texts(ResourceBundle own, ResourceBundle shared) {
        this.own = own;
        this.shared = shared;
    }

    /// The words of a feature, from `org/casebook/viewmodels/<feature>/Texts.properties`.
    ///
    /// @throws java.util.MissingResourceException when the feature has no bundle
    public static Texts of(String feature) {
        return new Texts(bundle("org.casebook.viewmodels.%s.Texts".formatted(feature)), bundle(SHARED));
    }

    /// The words that all features share.
    public static Texts shared() {
        ResourceBundle shared = bundle(SHARED);
        return new Texts(shared, shared);
    }

    private static ResourceBundle bundle(String name) {
        return ResourceBundle.getBundle(name, Locale.ROOT, Texts.class.getClassLoader());
    }

    /// The text of a key with its places filled in.
    ///
    /// @param values for `{0}`, `{1}` … as [MessageFormat] has them; numbers are written with English grouping
    /// @throws java.util.MissingResourceException when neither bundle has the key
    public String say(String key, Object... values) {
        return new MessageFormat(getString(key), LOCALE).format(values);
    }

    /// The text of one constant of an enum: key `prefix.CONSTANT`.
    public String say(String prefix, Enum<?> constant) {
        return getString(prefix + "." + constant.name());
    }

    /// The text of a code that a file or rule may bring, or the code itself where no bundle knows it.
    public String code(String prefix, String code) {
        String key = prefix + "." + code;
        return containsKey(key) ? getString(key) : code.replace('-', ' ').replace('_', ' ');
    }

    /// A day as people write it, `4 Nov 2026`.
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /// A moment on the clock of a place, `4 Nov 2026, 09:30`.
    public static String time(Instant at, ZoneId zone) {
        return TIME.format(at.atZone(zone));
    }

    @Override
    protected @Nullable Object handleGetObject(String key) {
        if (own.containsKey(key)) {
            return own.getObject(key);
        }
        return shared.containsKey(key) ? shared.getObject(key) : null;
    }

    @Override
    public Enumeration<String> getKeys() {
        Set<String> keys = new LinkedHashSet<>(own.keySet());
        keys.addAll(shared.keySet());
        return Collections.enumeration(keys);
    }
}
