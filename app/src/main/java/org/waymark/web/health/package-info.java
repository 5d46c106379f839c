/** Whether the program and its database work, for programs that watch it or balance load. */
@NullMarked
package org.waymark.web.health;

import org.jspecify.annotations.NullMarked;
