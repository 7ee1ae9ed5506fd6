package org.casebook.dataaccess.lakehouse;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.casebook.dataaccess.casefile.Labels;

/// Which sets of sensitivities there are and what codes each holds, so that [Permission] can tell the allowed ones.
/// Nobody sees a row whose set is not among them.
final class KnownLabels {
    private KnownLabels() {}

    /// Makes sure that the set of some labels is known. Normal labels have none.
    static void remember(Connection connection, Labels labels) throws SQLException {
        if (labels.sensitivities().isEmpty()) {
            return;
        }
        try (PreparedStatement merge = connection.prepareStatement("""
                merge into governance.label t
                using (values (cast(? as varchar), cast(? as varchar))) s (sensitivities, code)
                on t.sensitivities = s.sensitivities and t.code = s.code
                when not matched then insert (sensitivities, code) values (s.sensitivities, s.code)""")) {
            for (String code : labels.codes()) {
                merge.setString(1, labels.sensitivities());
                merge.setString(2, code);
                merge.executeUpdate();
            }
        }
    }
}
