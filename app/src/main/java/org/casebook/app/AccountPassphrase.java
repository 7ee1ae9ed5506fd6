package org.casebook.app;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where the passphrase of an account comes from: a file that the command line names, a variable, or a prompt.
public final class AccountPassphrase {
    private static final String VARIABLE = "CASEBOOK_ACCOUNT_PASSPHRASE";
    private static final String NEW_VARIABLE = "CASEBOOK_NEW_PASSPHRASE";

    private AccountPassphrase() {}

    /// The passphrase that an account has.
    ///
    /// @param file its first line is the passphrase; null for none
    /// @return to be wiped by whoever takes it
    public static char[] current(@Nullable Path file, String account) {
        return given(file, VARIABLE)
                .orElseGet(() -> prompt("Passphrase of %s: ".formatted(account), VARIABLE, "--passphrase-file"));
    }

    /// The passphrase that an account is to have; at a prompt it is asked for twice.
    ///
    /// @param file its first line is the passphrase; null for none
    /// @return to be wiped by whoever takes it
    /// @throws IllegalArgumentException when the two are not the same
    public static char[] fresh(@Nullable Path file, String account) {
        return given(file, NEW_VARIABLE).orElseGet(() -> typedTwice(account));
    }

    private static char[] typedTwice(String account) {
        char[] typed = prompt("New passphrase of %s: ".formatted(account), NEW_VARIABLE, "--new-passphrase-file");
        char[] again = prompt("The same again: ", NEW_VARIABLE, "--new-passphrase-file");
        boolean same = Arrays.equals(typed, again);
        Arrays.fill(again, '\0');
        if (!same) {
            Arrays.fill(typed, '\0');
            throw new IllegalArgumentException("new passphrase is not the same both times, must be");
        }
        return typed;
    }

    private static Optional<char[]> given(@Nullable Path file, String variable) {
        return file == null ? Terminal.variable(variable) : Optional.of(firstLine(file));
    }

    private static char[] firstLine(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            CharBuffer text = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(bytes));
            Arrays.fill(bytes, (byte) 0);
            char[] all = text.array();
            int end = 0;
            while (end < text.limit() && all[end] != '\n' && all[end] != '\r') {
                end++;
            }
            char[] line = Arrays.copyOf(all, end);
            Arrays.fill(all, '\0');
            return line;
        } catch (IOException e) {
            throw new NoPassphraseException("passphrase file cannot be read, must be a text file with one line");
        }
    }

    private static char[] prompt(String prompt, String variable, String option) {
        return Terminal.secret(prompt)
                .orElseThrow(() -> new NoPassphraseException(
                        "passphrase of the account is missing, give %s, set %s or run in a terminal"
                                .formatted(option, variable)));
    }
}
