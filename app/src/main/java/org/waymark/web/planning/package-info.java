/** Planning a cycle: what is drafted, proposed, agreed and published, and what is still missing. */
@NullMarked
package org.waymark.web.planning;

import org.jspecify.annotations.NullMarked;
