/** The pages: one package per menu entry, translation only. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "measure",
            "platform",
            "outgoing",
            "people",
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
            "ops",
            "backup",
            "exports",
            "platform::schema",
            "people::schema",
            "cycles::schema",
            "kpis::schema",
            "objectives::schema",
            "initiatives::schema",
            "alignment::schema",
            "coach::schema",
            "planning::schema",
            "library::schema",
            "talk::schema",
            "insights::schema",
            "notifications::schema",
            "reviews::schema"
        })
package org.waymark.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
