/**
 * Which driver moved a computed KPI: the change of a formula, split among its leaves without a remainder.
 *
 * <p>Start reading at {@link org.waymark.analytics.drivers.Attribution}; {@link org.waymark.analytics.drivers.DriverTree} goes on below
 * the leaves that are computed themselves.
 */
@NullMarked
package org.waymark.analytics.drivers;

import org.jspecify.annotations.NullMarked;
