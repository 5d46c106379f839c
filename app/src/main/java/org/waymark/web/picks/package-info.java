/** Fields in which people type the name of a person, team, KPI or goal: what fits while they type, and what they meant. */
@NullMarked
package org.waymark.web.picks;

import org.jspecify.annotations.NullMarked;
