/** The hints of the coach: while somebody writes, and for what stands. */
@NullMarked
package org.waymark.web.coach;

import org.jspecify.annotations.NullMarked;
