package org.casebook.dataaccess.gateway;

import java.nio.file.Path;
import org.casebook.dataaccess.lakehouse.HomeFolder;

/// Where the files of a home lie that people write; all are plain text and none needs the home to be open.
///
/// @param policy who may see what
/// @param users accounts and care teams
/// @param policyTests what the policy must say to whom; a home may have none
public record HomeSettings(Path policy, Path users, Path policyTests) {
    public static HomeSettings of(Path folder) {
        HomeFolder home = new HomeFolder(folder);
        return new HomeSettings(home.policy(), home.users(), home.policyTests());
    }
}
