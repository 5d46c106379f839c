/** The outline: objectives of a cycle with their key results, as a tree that folds, filters and sorts. */
@NullMarked
package org.waymark.web.outline;

import org.jspecify.annotations.NullMarked;
