/** Who contributes to whom, and the progress that rolls up. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "measure",
            "platform",
            "people",
            "objectives",
            "kpis",
            "people::schema",
            "objectives::schema",
            "kpis::schema"
        })
package org.waymark.alignment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
