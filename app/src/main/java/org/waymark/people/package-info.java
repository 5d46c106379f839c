/**
 * Workspaces, persons, teams, roles and who may see and do what.
 *
 * <p>Start reading at {@link org.waymark.people.Action}, the table of rules, and {@link org.waymark.people.Sessions}, which
 * turns a cookie into an actor.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"measure", "platform", "platform::schema"})
package org.waymark.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
