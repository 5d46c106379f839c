/** Objectives, their key results and check-ins. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "measure",
            "platform",
            "people",
            "cycles",
            "kpis",
            "people::schema",
            "cycles::schema",
            "kpis::schema"
        })
package org.waymark.objectives;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
