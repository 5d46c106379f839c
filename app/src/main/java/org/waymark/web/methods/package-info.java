/** How each number comes about: the pages of the documentation, inside the program. */
@NullMarked
package org.waymark.web.methods;

import org.jspecify.annotations.NullMarked;
