/**
 * The ground every module stands on: the actor, ids, refusals, facts and the database. Nothing about goals.
 *
 * <p>Start reading at {@link org.waymark.platform.Actor} and {@link org.waymark.platform.Refused}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.waymark.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
