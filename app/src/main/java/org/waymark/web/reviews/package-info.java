/** Reviews: the list of them, the stage on which one is held, and its minutes. */
@NullMarked
package org.waymark.web.reviews;

import org.jspecify.annotations.NullMarked;
