/// What view models need from the toolkit, in types of our own, so that no control reaches a view model.
/// Views implement these ports; tests answer them by hand.
/// Unless a port says otherwise, its methods are called on the FX thread.
@NullMarked
package org.casebook.viewmodels.port;

import org.jspecify.annotations.NullMarked;
