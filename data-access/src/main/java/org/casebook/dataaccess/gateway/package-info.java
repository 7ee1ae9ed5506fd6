/// The one door: context first, policy, permitted rows only, ledger entry, then the governed answer.
/// Every caller (window, packet, command line, search, similarity) comes through these interfaces.
/// What may not be seen and what does not exist get the same answer.
@NullMarked
package org.casebook.dataaccess.gateway;

import org.jspecify.annotations.NullMarked;
