package org.casebook.dataaccess.gateway;

import org.casebook.dataaccess.governance.AccessContext;
import org.casebook.dataaccess.governance.AccessDecision;
import org.casebook.dataaccess.governance.AccessPolicy;

/// Denies everything to an account that was to sign in and did not; otherwise the policy of the home decides.
record SeatedPolicy(AccessPolicy policy, Seats seats) implements AccessPolicy {
    private static final String NOT_SIGNED_IN = "not-signed-in";

    @Override
    public AccessDecision decide(AccessContext context) {
        return seats.mayAct(context.user()) ? policy.decide(context) : AccessDecision.deny(NOT_SIGNED_IN, hash());
    }

    @Override
    public String hash() {
        return policy.hash();
    }

    @Override
    public String version() {
        return policy.version();
    }
}
