package org.casebook.viewmodels.recommendation;

import org.casebook.dataaccess.gateway.RecommendationGateway.Dissent;

/// A dissent as it is being written; either part may still be empty.
record Opinion(String role, String text) {
    static Opinion of(Dissent dissent) {
        return new Opinion(dissent.role(), dissent.text());
    }

    boolean isBlank() {
        return role.isBlank() && text.isBlank();
    }

    boolean isComplete() {
        return !role.isBlank() && !text.isBlank();
    }

    Dissent dissent() {
        return new Dissent(role, text);
    }
}
