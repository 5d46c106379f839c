/**
 * Reports: what many pages' worth of goals come to, for reading and printing.
 *
 * <p>Start reading at {@link org.waymark.reports.CycleReports}.
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
            "insights",
            "people::schema",
            "cycles::schema",
            "kpis::schema",
            "objectives::schema",
            "insights::schema"
        })
package org.waymark.reports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
