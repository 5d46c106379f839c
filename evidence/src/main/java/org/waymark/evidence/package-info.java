/**
 * Holds every method of {@code analytics} against published figures on reference data: `./waymark evidence`.
 */
@NullMarked
package org.waymark.evidence;

import org.jspecify.annotations.NullMarked;
