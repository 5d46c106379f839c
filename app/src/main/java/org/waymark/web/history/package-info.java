/** What happened, in words: for the whole workspace, and for one objective, key result or KPI. */
@NullMarked
package org.waymark.web.history;

import org.jspecify.annotations.NullMarked;
