/** Cycles in the API. */
@NullMarked
package org.waymark.api.cycles;

import org.jspecify.annotations.NullMarked;
