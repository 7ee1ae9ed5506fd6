@NullMarked
package org.casebook.viewmodels;

import org.jspecify.annotations.NullMarked;
