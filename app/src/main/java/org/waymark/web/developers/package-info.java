/** The page that tells people how programs speak to Waymark. */
@NullMarked
package org.waymark.web.developers;

import org.jspecify.annotations.NullMarked;
