package org.casebook.dataaccess.lakehouse;

import com.google.crypto.tink.subtle.Ed25519Sign;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.casebook.dataaccess.DataAccessException.ErrorCode;
import org.casebook.provenance.ledger.LedgerKey;
import org.casebook.provenance.ledger.LedgerSigner;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// A home whose passphrase was right: its folder, its key and what kind of home it is.
public final class Home {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int FORMAT = 1;

    /// Of a generated passphrase: as many as the key that is derived from it has.
    private static final int RANDOM_BYTES = 32;

    private final HomeFolder folder;
    private final HomeKey key;
    private final boolean demo;

    private Home(HomeFolder folder, HomeKey key, boolean demo) {
        this.folder = folder;
        this.key = key;
        this.demo = demo;
    }

    /// Makes a home that a passphrase protects.
    ///
    /// @param passphrase is wiped
    public static Home create(Path root, char[] passphrase) {
        return create(new HomeFolder(root), passphrase, HomeKey.ITERATIONS, false);
    }

    /// Makes a home for synthetic data; its generated passphrase lies beside it, readable by its owner only.
    public static Home createDemo(Path root) {
        HomeFolder folder = new HomeFolder(root);
        folder.create();
        String generated = HexFormat.of().formatHex(random(RANDOM_BYTES));
        try {
            HomeFolder.writeOwnerOnly(folder.demoKey(), generated);
        } catch (IOException e) {
            throw new LakehouseException(
                    ErrorCode.HOME_UNREADABLE, "demo key cannot be written, the home must be writable", e);
        }
        return create(folder, generated.toCharArray(), HomeKey.ITERATIONS_OF_RANDOM, true);
    }

    /// Opens a home with its passphrase.
    ///
    /// @param passphrase is wiped
    public static Home open(Path root, char[] passphrase) {
        HomeFolder folder = new HomeFolder(root);
        Settings settings = read(folder);
        byte[] salt = HexFormat.of().parseHex(settings.salt());
        HomeKey key = HomeKey.derive(passphrase, salt, settings.iterations());
        if (!key.check().equals(settings.check())) {
            throw new LakehouseException(
                    ErrorCode.WRONG_PASSPHRASE,
                    "passphrase does not fit this home, it must be the one it was made with");
        }
        return new Home(folder, key, settings.demo());
    }

    /// Opens a demo home with the passphrase that lies beside it.
    public static Home openDemo(Path root) {
        try {
            return open(
                    root,
                    Files.readString(new HomeFolder(root).demoKey()).strip().toCharArray());
        } catch (IOException e) {
            throw new LakehouseException(
                    ErrorCode.HOME_UNREADABLE, "demo key cannot be read, it must lie in the demo home", e);
        }
    }

    /// Whether there is a home, and if so whether it is a demo home, which opens without a passphrase.
    public static Kind kindOf(Path root) {
        HomeFolder folder = new HomeFolder(root);
        if (!folder.exists()) {
            return Kind.NONE;
        }
        return read(folder).demo() ? Kind.DEMO : Kind.PROTECTED;
    }

    /// What lies at a path.
    public enum Kind {
        NONE,
        DEMO,
        PROTECTED
    }

    private static Home create(HomeFolder folder, char[] passphrase, int iterations, boolean demo) {
        if (folder.exists()) {
            throw new LakehouseException(ErrorCode.HOME_UNREADABLE, "home exists already, it must be made only once");
        }
        folder.create();
        byte[] salt = random(16);
        HomeKey key = HomeKey.derive(passphrase, salt, iterations);
        Settings settings = new Settings(FORMAT, demo, HexFormat.of().formatHex(salt), iterations, key.check());
        try {
            HomeFolder.writeOwnerOnly(folder.settings(), JSON.writeValueAsString(settings));
        } catch (IOException e) {
            throw new LakehouseException(
                    ErrorCode.HOME_UNREADABLE, "home settings cannot be written, the folder must be writable", e);
        }
        return new Home(folder, key, demo);
    }

    private static Settings read(HomeFolder folder) {
        try {
            Settings settings = JSON.readValue(Files.readString(folder.settings()), Settings.class);
            if (settings.format() != FORMAT) {
                throw new LakehouseException(
                        ErrorCode.HOME_UNREADABLE,
                        "home format is %d, must be %d".formatted(settings.format(), FORMAT));
            }
            return settings;
        } catch (IOException | JacksonException e) {
            throw new LakehouseException(
                    ErrorCode.HOME_UNREADABLE, "home.json cannot be read, the folder must be a Casebook home", e);
        }
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    public HomeFolder folder() {
        return folder;
    }

    public boolean demo() {
        return demo;
    }

    HomeKey key() {
        return key;
    }

    /// Signs the ledger of this home, with a key that nobody has who has not the key of the home.
    public LedgerSigner ledgerSigner() {
        try {
            Ed25519Sign.KeyPair pair = Ed25519Sign.KeyPair.newKeyPairFromSeed(key.forUse("ledger"));
            return LedgerSigner.of(
                    pair.getPrivateKey(), new LedgerKey(HexFormat.of().formatHex(pair.getPublicKey())));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a seed of 32 bytes must give an Ed25519 key", e);
        }
    }

    /// What `home.json` holds; nothing of it is secret.
    ///
    /// @param salt hexadecimal
    /// @param check fits only the right key
    private record Settings(int format, boolean demo, String salt, int iterations, String check) {}
}
