package org.casebook.viewmodels.recommendation;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.casebook.dataaccess.gateway.AccountGateway;
import org.casebook.dataaccess.gateway.AccountGateway.SignIn;
import org.casebook.dataaccess.governance.AccessContext;
import org.casebook.viewmodels.port.DialogPort;
import org.casebook.viewmodels.session.Session;

/// Asks who signs for their passphrase once more, where their account has one.
record Reauthentication(AccountGateway accounts, Session session, DialogPort dialogs) {
    /// Asks, on the FX thread.
    ///
    /// @return whether it was right, to be worked out once and off the FX thread; empty when the user
    ///     changed their mind
    Optional<BooleanSupplier> ask(String title, String question) {
        if (!session.asks(session.userProperty().get())) {
            return Optional.of(() -> true);
        }
        AccessContext who = session.context();
        return dialogs.askPassphrase(title, question)
                .map(passphrase -> () -> accounts.signIn(who, passphrase) instanceof SignIn.Accepted);
    }
}
