/**
 * What comes next, how sure that is, and how likely a target is reached.
 *
 * <p>Start reading at {@link org.waymark.analytics.forecast.Forecast}, then {@link org.waymark.analytics.forecast.Chance}.
 */
@NullMarked
package org.waymark.analytics.forecast;

import org.jspecify.annotations.NullMarked;
