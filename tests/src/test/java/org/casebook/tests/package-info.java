/// What crosses modules: the direction of dependencies, and the program as its users run it.
/// Nothing here is shipped.
/// Tests of one class lie beside the class.
@NullMarked
package org.casebook.tests;

import org.jspecify.annotations.NullMarked;
