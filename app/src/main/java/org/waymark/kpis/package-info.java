/**
 * KPIs with their definition card, targets over time and measurements.
 *
 * <p>Start reading at {@link org.waymark.kpis.Kpis} and {@link org.waymark.kpis.Measurements}; what people paste is read by
 * {@link org.waymark.kpis.ValueSheet}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"measure", "platform", "people", "people::schema", "tables"})
package org.waymark.kpis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
