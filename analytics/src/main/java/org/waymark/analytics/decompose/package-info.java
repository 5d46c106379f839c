/**
 * Takes a series apart into trend and season.
 *
 * <p>Start reading at {@link org.waymark.analytics.decompose.Decomposition}.
 */
@NullMarked
package org.waymark.analytics.decompose;

import org.jspecify.annotations.NullMarked;
