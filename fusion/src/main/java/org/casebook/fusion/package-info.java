@NullMarked
package org.casebook.fusion;

import org.jspecify.annotations.NullMarked;
