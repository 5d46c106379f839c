/**
 * Initiatives, their tasks and what waits for what: the work that should move the key results.
 *
 * <p>Start reading at {@link org.waymark.initiatives.Initiatives}; who may see what is in {@link org.waymark.initiatives.ReadableInitiatives}.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "measure",
            "platform",
            "people",
            "cycles",
            "objectives",
            "people::schema",
            "cycles::schema",
            "objectives::schema"
        })
package org.waymark.initiatives;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
