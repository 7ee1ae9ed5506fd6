@NullMarked
package org.casebook.app;

import org.jspecify.annotations.NullMarked;
