/**
 * Evidence: what the numbers say by themselves, computed in jobs and stored, so that pages only read.
 *
 * <p>Start reading at {@link org.waymark.insights.KpiReading}; the mathematics is in {@code org.waymark.analytics}, which only this
 * module uses.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "measure",
            "platform",
            "people",
            "cycles",
            "kpis",
            "objectives",
            "alignment",
            "library",
            "analytics",
            "platform::schema",
            "people::schema",
            "cycles::schema",
            "kpis::schema",
            "objectives::schema",
            "alignment::schema"
        })
package org.waymark.insights;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
