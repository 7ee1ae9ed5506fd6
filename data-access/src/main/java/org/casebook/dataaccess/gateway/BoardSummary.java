package org.casebook.dataaccess.gateway;

import java.time.Instant;
import org.casebook.dataaccess.casefile.BoardId;
import org.jspecify.annotations.Nullable;

/// A board of which the user may see at least one case, or that the user's site holds.
///
/// @param zone IANA time zone of the place where it meets
/// @param cases how many of its cases the user may see
public record BoardSummary(
        BoardId id,
        String name,
        Instant starts,
        String zone,
        @Nullable String room,
        int cases) {}
