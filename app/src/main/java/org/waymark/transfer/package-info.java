/**
 * Carries everything that is in one database to another, whatever kinds they are: the form in a file, writing, reading, loading and
 * comparing. It learns tables and columns from the database itself, so that a new table needs nothing here.
 *
 * <p>Start reading at {@link org.waymark.transfer.Transfer}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "platform")
package org.waymark.transfer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
