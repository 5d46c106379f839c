/** Pages of initiatives and their tasks, and the lists of them on other pages. */
@NullMarked
package org.waymark.web.initiatives;

import org.jspecify.annotations.NullMarked;
