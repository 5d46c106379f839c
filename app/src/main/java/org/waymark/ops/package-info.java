/** Demo world, health and other works of the operator. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "measure",
            "platform",
            "people",
            "cycles",
            "kpis",
            "connectors",
            "tables",
            "transfer",
            "objectives",
            "initiatives",
            "alignment",
            "coach",
            "planning",
            "library",
            "insights",
            "talk",
            "notifications",
            "reviews",
            "platform::schema",
            "people::schema",
            "cycles::schema",
            "kpis::schema",
            "objectives::schema",
            "initiatives::schema",
            "alignment::schema",
            "library::schema",
            "talk::schema",
            "insights::schema",
            "notifications::schema",
            "reviews::schema"
        })
package org.waymark.ops;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
