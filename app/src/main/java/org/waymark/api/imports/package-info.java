/** Imports: bring a file, see what it would do, have it done or undone. */
@NullMarked
package org.waymark.api.imports;

import org.jspecify.annotations.NullMarked;
