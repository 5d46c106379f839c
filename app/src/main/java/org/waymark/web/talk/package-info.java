/** Talk about goals and numbers: threads, reactions, following, help and acknowledgements. */
@NullMarked
package org.waymark.web.talk;

import org.jspecify.annotations.NullMarked;
