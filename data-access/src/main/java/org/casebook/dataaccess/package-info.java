@NullMarked
package org.casebook.dataaccess;

import org.jspecify.annotations.NullMarked;
