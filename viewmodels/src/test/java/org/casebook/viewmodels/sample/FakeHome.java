package org.casebook.viewmodels.sample;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.casebook.dataaccess.gateway.HomeGateway;
import org.casebook.dataaccess.governance.Purpose;
import org.casebook.dataaccess.governance.User;
import org.casebook.dataaccess.governance.UserId;

/// A demo home with four accounts.
public final class FakeHome implements HomeGateway {
    public static final User ONCOLOGIST = user("oncologist", "Dr. Ines Falk", Purpose.TREAT);
    public static final User COORDINATOR = user("coordinator", "Peter Alm", Purpose.COC);
    public static final User STEWARD = user("steward", "Noor Haddad", Purpose.HOPERAT);
    public static final User RESEARCHER = user("researcher", "Dr. Yan Li", Purpose.HRESCH);

    FakeHome() {}

    private static User user(String id, String name, Purpose purpose) {
        return new User(new UserId(id), name, Set.of(id), "north", purpose);
    }

    @Override
    public List<User> users() {
        return List.of(ONCOLOGIST, COORDINATOR, STEWARD, RESEARCHER);
    }

    @Override
    public Optional<User> find(UserId id) {
        return users().stream().filter(user -> user.id().equals(id)).findFirst();
    }

    @Override
    public State state() {
        return new State(true, "/home/demo/.casebook", "7", "2026.1", "4e07408562be".repeat(5) + "0000");
    }
}
