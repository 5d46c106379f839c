/**
 * What people say to each other about goals and numbers: comments, reactions, who follows what, help asked and given.
 *
 * <p>Start reading at {@link org.waymark.talk.Subject}, what can be talked about, and {@link org.waymark.talk.Comments}.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "measure",
            "platform",
            "people",
            "kpis",
            "objectives",
            "initiatives",
            "people::schema",
            "cycles::schema",
            "kpis::schema",
            "objectives::schema",
            "initiatives::schema"
        })
package org.waymark.talk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
