/**
 * Goals as code: what a workspace wants, written in YAML, compared with what is there, and made so.
 *
 * <p>Start reading at {@link org.waymark.code.Form}, the one form, and {@link org.waymark.code.Plans}, which plans and does.
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
            "alignment",
            "initiatives",
            "insights",
            "people::schema",
            "cycles::schema",
            "kpis::schema",
            "objectives::schema",
            "alignment::schema",
            "initiatives::schema",
            "insights::schema"
        })
package org.waymark.code;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
