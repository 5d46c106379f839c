/**
 * Halden Cycles, an invented company with a year of goals and more than two years of numbers behind it, told through the doors.
 *
 * <p>Start reading at {@link org.waymark.ops.demo.Story}; who and what is in it stands in the resources {@code demo/*.yaml}.
 */
@NullMarked
package org.waymark.ops.demo;

import org.jspecify.annotations.NullMarked;
