/**
 * Numbers from elsewhere: connections that fetch the values of KPIs on a schedule, and the log of what each run brought.
 *
 * <p>A new kind of source is a record that joins {@link org.waymark.connectors.Source}, a line in {@link
 * org.waymark.connectors.Kind} and a case in {@link org.waymark.connectors.Readers}.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "measure",
            "platform",
            "people",
            "kpis",
            "tables",
            "outgoing",
            "people::schema",
            "kpis::schema"
        })
package org.waymark.connectors;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
