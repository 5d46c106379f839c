/** People: who is here, what each of them owns, and the lines that the pages of persons and teams show. */
@NullMarked
package org.waymark.web.people;

import org.jspecify.annotations.NullMarked;
