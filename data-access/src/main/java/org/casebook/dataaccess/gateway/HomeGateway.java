package org.casebook.dataaccess.gateway;

import java.util.List;
import java.util.Optional;
import org.casebook.dataaccess.governance.User;
import org.casebook.dataaccess.governance.UserId;

/// What everyone at the keyboard may know: accounts to sign in with and the state of the home.
public interface HomeGateway {
    List<User> users();

    Optional<User> find(UserId id);

    State state();

    /// The state of the home.
    ///
    /// @param demo true for a home with the bundled synthetic cohort and a generated key
    /// @param location folder of the home
    /// @param schemaVersion newest migration
    record State(boolean demo, String location, String schemaVersion, String policyVersion, String policyHash) {}
}
