/// What the screens of one window share: who works here and what for, the one case on the desk, the work under way.
/// Screens know these small objects and never each other.
/// The patient shown changes only by the user's own act.
@NullMarked
package org.casebook.viewmodels.session;

import org.jspecify.annotations.NullMarked;
