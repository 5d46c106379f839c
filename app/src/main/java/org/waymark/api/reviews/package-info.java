/** Reviews: begin and end them, their agenda, decisions, votes and who does what. */
@NullMarked
package org.waymark.api.reviews;

import org.jspecify.annotations.NullMarked;
