/**
 * The timeline: objectives, key results and initiatives over time, and what waits for what.
 *
 * <p>Start reading at {@link org.waymark.web.timeline.Timelines}.
 */
@NullMarked
package org.waymark.web.timeline;

import org.jspecify.annotations.NullMarked;
