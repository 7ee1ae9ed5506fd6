/// Measures Casebook against the bare libraries below it, as ratios in one run on one machine.
/// Every pair is timed in turn, after a warm-up, and told as medians, so that a busy machine slows both sides alike.
/// It works on synthetic homes of its own; budgets are those of the architecture.
@NullMarked
package org.casebook.app.bench;

import org.jspecify.annotations.NullMarked;
