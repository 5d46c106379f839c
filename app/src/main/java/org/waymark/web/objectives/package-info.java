/** Pages of objectives. */
@NullMarked
package org.waymark.web.objectives;

import org.jspecify.annotations.NullMarked;
