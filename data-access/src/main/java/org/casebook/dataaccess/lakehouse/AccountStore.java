package org.casebook.dataaccess.lakehouse;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import org.casebook.dataaccess.governance.PassphraseHash;
import org.casebook.dataaccess.governance.SignInWait;
import org.casebook.dataaccess.governance.UserId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// Keeps hashes of passphrases, and how often somebody failed to give theirs.
public final class AccountStore {
    private final Jdbi jdbi;
    private final Durability durability;
    private final HomeKey key;

    AccountStore(Jdbi jdbi, Durability durability, HomeKey key) {
        this.jdbi = jdbi;
        this.durability = durability;
        this.key = key;
    }

    /// What is kept of an account that has a passphrase.
    ///
    /// @param mustChange somebody else set it, so that it is good for one use
    public record Kept(PassphraseHash hash, boolean mustChange, Instant changed) {}

    /// Accounts with a passphrase.
    public Set<UserId> users() {
        return Set.copyOf(jdbi.withHandle(handle -> handle.createQuery("select user_id from governance.account")
                .map((row, context) -> new UserId(row.getString(1)))
                .list()));
    }

    /// What is kept of an account; empty when it has no passphrase.
    public Optional<Kept> find(UserId user) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select verifier, must_change, changed from governance.account where user_id = ?")
                .bind(0, user.text())
                .map((row, context) -> new Kept(
                        PassphraseHash.parse(row.getString(1)),
                        row.getBoolean(2),
                        row.getObject(3, OffsetDateTime.class).toInstant()))
                .findOne());
    }

    /// Keeps a passphrase in place of the one before, and forgets failures. It lasts from here on.
    public void keep(UserId user, Kept kept) {
        jdbi.useTransaction(handle -> {
            handle.execute("delete from governance.account where user_id = ?", user.text());
            handle.execute(
                    "insert into governance.account (user_id, verifier, must_change, changed) values (?, ?, ?, ?)",
                    user.text(),
                    kept.hash().text(),
                    kept.mustChange(),
                    kept.changed().atOffset(ZoneOffset.UTC));
            forget(handle, user);
        });
        durability.ensure();
    }

    /// How often somebody failed, whether or not there is such an account.
    public SignInWait failures(UserId user) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select failures, latest from governance.sign_in_failure where name_digest = ?")
                .bind(0, digest(user))
                .map((row, context) -> new SignInWait(
                        row.getLong(1), row.getObject(2, OffsetDateTime.class).toInstant()))
                .findOne()
                .orElseGet(SignInWait::none));
    }

    /// Keeps how often somebody failed, so that no restart resets it. What is older than
    /// [SignInWait#FORGOTTEN] goes.
    public void keepFailures(UserId user, SignInWait failures) {
        jdbi.useTransaction(handle -> {
            handle.execute(
                    "delete from governance.sign_in_failure where latest < ?",
                    failures.latest().minus(SignInWait.FORGOTTEN).atOffset(ZoneOffset.UTC));
            forget(handle, user);
            handle.execute(
                    "insert into governance.sign_in_failure (name_digest, failures, latest) values (?, ?, ?)",
                    digest(user),
                    failures.failures(),
                    failures.latest().atOffset(ZoneOffset.UTC));
        });
        durability.ensure();
    }

    /// Somebody gave the right passphrase.
    public void forgetFailures(UserId user) {
        jdbi.useHandle(handle -> forget(handle, user));
    }

    private void forget(Handle handle, UserId user) {
        handle.execute("delete from governance.sign_in_failure where name_digest = ?", digest(user));
    }

    private String digest(UserId user) {
        return HexFormat.of().formatHex(key.digest("sign-in-name", user.text()));
    }
}
