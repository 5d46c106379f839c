/** Finding and doing: the palette and the page of results. */
@NullMarked
package org.waymark.web.search;

import org.jspecify.annotations.NullMarked;
