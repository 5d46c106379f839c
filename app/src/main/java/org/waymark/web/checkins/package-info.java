/** Check-ins: the form that takes them, the feed that shows them. */
@NullMarked
package org.waymark.web.checkins;

import org.jspecify.annotations.NullMarked;
