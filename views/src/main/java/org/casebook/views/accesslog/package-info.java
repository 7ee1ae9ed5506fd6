/// The page of the access log: what is filtered by, how busy each day was, and every entry as a row.
/// Outcomes are shown as icon and word.
/// A record that was tampered with is said across the whole page.
@NullMarked
package org.casebook.views.accesslog;

import org.jspecify.annotations.NullMarked;
