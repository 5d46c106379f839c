/** KPIs, their targets and their values in the API. */
@NullMarked
package org.waymark.api.kpis;

import org.jspecify.annotations.NullMarked;
