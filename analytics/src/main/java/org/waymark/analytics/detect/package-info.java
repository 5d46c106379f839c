/**
 * Tells signal from noise: where a series changed for good, and which values its own noise cannot explain.
 *
 * <p>Start reading at {@link org.waymark.analytics.detect.Chart}.
 */
@NullMarked
package org.waymark.analytics.detect;

import org.jspecify.annotations.NullMarked;
