package org.casebook.dataaccess.lakehouse;

import java.sql.SQLException;
import java.util.HexFormat;
import org.casebook.dataaccess.DataAccessException.ErrorCode;

/// The embedded default: one encrypted H2 file in the home folder.
///
/// The thread that commits writes to the file, never one in the background, whose store in the middle of a transaction
/// can keep a part of it after a kill (decision 0019). What must survive a loss of power is followed by `CHECKPOINT
/// SYNC`. The large cache pays for decryption.
///
/// Source: H2 features "AES encryption" and "connection modes"; H2 commands "SET WRITE_DELAY" and "CHECKPOINT SYNC".
final class H2Dialect implements Dialect {
    private static final int CACHE_KB = 131_072;

    @Override
    public String url(HomeFolder folder) {
        return "jdbc:h2:file:" + folder.database().toAbsolutePath()
                + ";CIPHER=AES;TRACE_LEVEL_FILE=0;WRITE_DELAY=0;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;CACHE_SIZE="
                + CACHE_KB;
    }

    @Override
    public String user() {
        return "casebook";
    }

    @Override
    public String password(HomeKey key) {
        HexFormat hex = HexFormat.of();
        return hex.formatHex(key.forUse("database-file")) + " " + hex.formatHex(key.forUse("database-user"));
    }

    @Override
    public String makeDurable() {
        return "checkpoint sync";
    }

    @Override
    public String migrations() {
        return "classpath:org/casebook/dataaccess/lakehouse/h2";
    }

    @Override
    public LakehouseException explain(SQLException failure) {
        return switch (failure.getErrorCode()) {
            case org.h2.api.ErrorCode.DATABASE_ALREADY_OPEN_1 ->
                new LakehouseException(
                        ErrorCode.HOME_LOCKED,
                        "home is open in another Casebook, it must be closed there first",
                        failure);
            case org.h2.api.ErrorCode.FILE_ENCRYPTION_ERROR_1, org.h2.api.ErrorCode.WRONG_USER_OR_PASSWORD ->
                // The passphrase was found right before the database was asked.
                new LakehouseException(
                        ErrorCode.HOME_UNREADABLE,
                        "database does not open with the key of this home, it must be its own and undamaged",
                        failure);
            case org.h2.api.ErrorCode.FILE_CORRUPTED_1 ->
                new LakehouseException(ErrorCode.HOME_UNREADABLE, Lakehouse.DAMAGED, failure);
            default ->
                LakehouseException.failed(
                        "database cannot be opened (error %d)".formatted(failure.getErrorCode()), failure);
        };
    }
}
