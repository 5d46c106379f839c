/**
 * What people take away: lists as workbooks and CSV files, a workspace as JSON, and such a workspace brought back in. Nobody takes
 * away what that person may not see.
 *
 * <p>Start reading at {@link org.waymark.exports.Exports}; what the sheets hold is in {@link org.waymark.exports.Sheets}.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "measure",
            "platform",
            "people",
            "transfer",
            "kpis",
            "objectives",
            "initiatives",
            "people::schema",
            "cycles::schema",
            "kpis::schema",
            "objectives::schema",
            "initiatives::schema",
            "alignment::schema",
            "talk::schema"
        })
package org.waymark.exports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
