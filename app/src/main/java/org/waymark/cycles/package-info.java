/** Quarters and other rhythms in which objectives are set and reviewed. */
@NullMarked
@ApplicationModule(allowedDependencies = {"measure", "platform", "people", "people::schema"})
package org.waymark.cycles;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
