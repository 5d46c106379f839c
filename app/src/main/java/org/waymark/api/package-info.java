/** The REST API: one package per menu entry, translation only. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "measure",
            "platform",
            "people",
            "backup",
            "exports",
            "tables",
            "cycles",
            "kpis",
            "connectors",
            "objectives",
            "initiatives",
            "alignment",
            "coach",
            "planning",
            "library",
            "insights",
            "reports",
            "talk",
            "notifications",
            "calendar",
            "reviews",
            "code",
            "imports",
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
package org.waymark.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
