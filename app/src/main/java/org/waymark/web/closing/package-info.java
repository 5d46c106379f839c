/** Closing a cycle: grade and decide, look back, see what the close will do, close; and take it back. */
@NullMarked
package org.waymark.web.closing;

import org.jspecify.annotations.NullMarked;
