/**
 * Reads files of rows that others made: CSV, XLSX and JSON. Nothing in such a file is believed: sizes are bounded before memory is
 * given, XML may declare nothing, formulas are never computed. Each refusal names the place and the remedy.
 *
 * <p>Start reading at {@link org.waymark.tables.TableFiles}; numbers and days in texts are read by
 * {@link org.waymark.tables.NumberText} and {@link org.waymark.tables.DayText}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"measure", "platform", "people"})
package org.waymark.tables;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
