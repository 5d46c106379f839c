/** The cycles of a workspace: what there is, what comes next, what is over. */
@NullMarked
package org.waymark.web.cycles;

import org.jspecify.annotations.NullMarked;
