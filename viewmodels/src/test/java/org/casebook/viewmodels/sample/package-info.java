/// A board, its cases and all gateways in memory: what tests of view models and views, and their pictures, run on.
/// All people are invented. Nothing here is random.
/// [org.casebook.viewmodels.sample.SampleWorkplace] is the entry.
@NullMarked
package org.casebook.viewmodels.sample;

import org.jspecify.annotations.NullMarked;
