/**
 * What the methods cost together, as the program runs them.
 */
@NullMarked
package org.waymark.evidence.cost;

import org.jspecify.annotations.NullMarked;
