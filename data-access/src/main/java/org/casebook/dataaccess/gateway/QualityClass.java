package org.casebook.dataaccess.gateway;

import java.util.List;
import org.casebook.dataaccess.governance.Classification;
import org.casebook.dataaccess.quality.QualityCheck;

/// The class of what a check counts: the one that decides whether the source of a failing row may be opened.
final class QualityClass {
    private QualityClass() {}

    /// Whether anything that the check reads is kept from the user. What has no class is kept from everyone.
    static boolean withholds(Door.Pass pass, QualityCheck check) {
        return check.tables().stream().map(table -> of(table, check)).anyMatch(pass::withholds);
    }

    private static Classification of(String table, QualityCheck check) {
        if (!table.equals("variant")) {
            return TableClass.of(table);
        }
        List<String> origins = check.limits("origin");
        return origins.equals(List.of("somatic")) ? Classification.SOMATIC : Classification.GERMLINE;
    }
}
