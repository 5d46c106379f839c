/**
 * Templates of objectives and KPIs to begin with: those that come with Waymark, and those a workspace made of its own.
 *
 * <p>Start reading at {@link org.waymark.library.Library}; what comes with Waymark is written in {@code resources/library}.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"measure", "platform", "people", "cycles", "kpis", "objectives", "people::schema"})
package org.waymark.library;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
