/** Talk about goals and numbers. */
@NullMarked
package org.waymark.api.talk;

import org.jspecify.annotations.NullMarked;
