/**
 * Planning a cycle: drafts are proposed and agreed on, a checklist says what is still missing, and all is published at once.
 *
 * <p>Start reading at {@link org.waymark.planning.Proposals} and {@link org.waymark.planning.PublicationPlan}.
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
            "coach",
            "people::schema",
            "cycles::schema",
            "objectives::schema",
            "alignment::schema"
        })
package org.waymark.planning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
