/**
 * The language that objectives and KPIs both speak: a measured value, a target and a curve between them.
 *
 * <p>Start reading at {@link org.waymark.measure.Target}. Every formula for progress, pace and score lives here and
 * nowhere else. Numbers are compared and computed in 12 significant digits, see {@link org.waymark.measure.Digits}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.waymark.measure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
