/**
 * Whether one series moves ahead of another: a lead measure and the lag measure it is meant to move.
 *
 * <p>Start reading at {@link org.waymark.analytics.lead.LeadLag}.
 */
@NullMarked
package org.waymark.analytics.lead;

import org.jspecify.annotations.NullMarked;
