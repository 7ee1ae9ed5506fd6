/// The line at the foot of the window: home, policy, ledger, speed, work under way.
/// It says clearly when the home is a demonstration.
/// It never names a patient.
@NullMarked
package org.casebook.viewmodels.status;

import org.jspecify.annotations.NullMarked;
