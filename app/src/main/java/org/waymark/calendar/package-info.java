/**
 * What falls on which day: check-ins, values of KPIs, ends of key results, work and tasks, cycles.
 *
 * <p>Start reading at {@link org.waymark.calendar.CalendarEntries}.
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
            "initiatives",
            "platform::schema",
            "people::schema",
            "cycles::schema",
            "kpis::schema",
            "objectives::schema",
            "initiatives::schema"
        })
package org.waymark.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
