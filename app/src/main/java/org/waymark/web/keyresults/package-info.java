/** Pages, forms and words of key results. */
@NullMarked
package org.waymark.web.keyresults;

import org.jspecify.annotations.NullMarked;
