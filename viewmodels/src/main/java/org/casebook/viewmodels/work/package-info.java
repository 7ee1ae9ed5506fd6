/// Who owns which thread: work runs off the FX thread and hands an immutable value to its second half on it.
/// A newer request for the same key drops the older result, and closing a case cancels its work.
/// Tests run the same code on the spot, with no sleep and no latch.
@NullMarked
package org.casebook.viewmodels.work;

import org.jspecify.annotations.NullMarked;
