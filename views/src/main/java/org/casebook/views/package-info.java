@NullMarked
package org.casebook.views;

import org.jspecify.annotations.NullMarked;
