/**
 * What can be said of a heap of numbers before any method: moments, quantiles, and how much neighbours resemble each other.
 */
@NullMarked
package org.waymark.analytics.describe;

import org.jspecify.annotations.NullMarked;
