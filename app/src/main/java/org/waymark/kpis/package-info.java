/** KPIs with their definition card, targets over time and measurements. */
@NullMarked
@ApplicationModule(allowedDependencies = {"measure", "platform", "people", "people::schema"})
package org.waymark.kpis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
