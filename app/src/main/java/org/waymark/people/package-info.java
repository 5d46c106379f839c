/** Workspaces, persons, teams, roles and who may see and do what. */
@NullMarked
@ApplicationModule(allowedDependencies = {"measure", "platform"})
package org.waymark.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
