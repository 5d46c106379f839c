/**
 * Marks and charts drawn on the server as inline SVG, in the design's chart grammar.
 *
 * <p>A chart is a record of what it shows; its words, numbers and days come in ready made. Start reading at {@link
 * org.waymark.web.charts.KeyResultChart}.
 */
@NullMarked
package org.waymark.web.charts;

import org.jspecify.annotations.NullMarked;
