/**
 * Meetings about key results: their agenda, what the room votes and decides, and who does what afterwards.
 *
 * <p>Start reading at {@link org.waymark.reviews.Reviews}; what is worth talking about is in {@link org.waymark.reviews.Agenda}.
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
            "people::schema",
            "objectives::schema",
            "insights::schema",
            "talk::schema"
        })
package org.waymark.reviews;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
