/**
 * Moves in what people had elsewhere: objectives, key results, check-ins, KPIs and values, teams and people, from files of other products
 * or of spreadsheets.
 *
 * <p>Start reading at {@link org.waymark.imports.Imports}. A file is read into drafts ({@code …Rows}), the drafts are planned against
 * what is there ({@link org.waymark.imports.Plan}), and the plan that was shown is carried out.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "measure",
            "platform",
            "people",
            "tables",
            "cycles",
            "kpis",
            "objectives",
            "alignment",
            "people::schema",
            "cycles::schema",
            "kpis::schema",
            "objectives::schema",
            "alignment::schema"
        })
package org.waymark.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
