/**
 * What stands out in the newest value of a series, what an alert is worth, and when one begins and ends.
 */
@NullMarked
package org.waymark.analytics.anomaly;

import org.jspecify.annotations.NullMarked;
