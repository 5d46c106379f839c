/** Open pages hear what changed. */
@NullMarked
package org.waymark.web.live;

import org.jspecify.annotations.NullMarked;
