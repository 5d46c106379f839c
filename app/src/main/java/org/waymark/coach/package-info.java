/**
 * The coach: reads objectives and key results as they stand or are being written, and gives hints. It explains and never blocks.
 *
 * <p>Start reading at {@link org.waymark.coach.Coach}. The rules are pure: no database, no clock, no network; the words they look
 * for stand in {@code coach/<language>/} among the resources.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "measure",
            "platform",
            "people",
            "cycles",
            "objectives",
            "alignment",
            "people::schema",
            "cycles::schema",
            "objectives::schema",
            "alignment::schema"
        })
package org.waymark.coach;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
