/**
 * What dated work did to a series: structural regression, read as the course without the work, as a shape and as a scan over delays;
 * placebo dates keep it honest.
 */
@NullMarked
package org.waymark.analytics.impact;

import org.jspecify.annotations.NullMarked;
