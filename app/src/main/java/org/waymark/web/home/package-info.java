/** My week: what is due, how it stands and what comes next, for the person who asks. */
@NullMarked
package org.waymark.web.home;

import org.jspecify.annotations.NullMarked;
