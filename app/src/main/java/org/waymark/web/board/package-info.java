/** The board: the initiatives of a cycle as cards in a column for each status. */
@NullMarked
package org.waymark.web.board;

import org.jspecify.annotations.NullMarked;
