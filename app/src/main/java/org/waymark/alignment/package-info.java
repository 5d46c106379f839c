/** Who contributes to whom, and the progress that rolls up. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "measure",
            "platform",
            "people",
            "cycles",
            "objectives",
            "kpis",
            "people::schema",
            "cycles::schema",
            "objectives::schema",
            "kpis::schema"
        })
package org.waymark.alignment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
