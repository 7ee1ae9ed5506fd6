package org.casebook.dataaccess.gateway;

import java.util.List;
import java.util.Optional;
import org.casebook.dataaccess.governance.AccessPolicy;
import org.casebook.dataaccess.governance.User;
import org.casebook.dataaccess.governance.UserFile;
import org.casebook.dataaccess.governance.UserId;
import org.casebook.dataaccess.lakehouse.Lakehouse;

/// The state of an open home.
final class LakehouseHomeGateway implements HomeGateway {
    private final Lakehouse lakehouse;
    private final AccessPolicy policy;
    private final UserFile users;

    LakehouseHomeGateway(Lakehouse lakehouse, AccessPolicy policy, UserFile users) {
        this.lakehouse = lakehouse;
        this.policy = policy;
        this.users = users;
    }

    @Override
    public List<User> users() {
        return users.users();
    }

    @Override
    public Optional<User> find(UserId id) {
        return users.users().stream().filter(user -> user.id().equals(id)).findFirst();
    }

    @Override
    public State state() {
        return new State(
                lakehouse.home().demo(),
                lakehouse.home().folder().root().toString(),
                lakehouse.schemaVersion(),
                policy.version(),
                policy.hash());
    }
}
