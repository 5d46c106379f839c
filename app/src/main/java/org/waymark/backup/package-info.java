/**
 * Copies of everything: by hand, by schedule and by command; back in, and over to another database.
 *
 * <p>Start reading at {@link org.waymark.backup.Backups}; what a copy looks like is in {@code transfer}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "people", "transfer"})
package org.waymark.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
