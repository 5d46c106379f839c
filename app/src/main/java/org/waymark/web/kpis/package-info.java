/** The KPI board, one KPI with its values and targets, and the forms that change them. */
@NullMarked
package org.waymark.web.kpis;

import org.jspecify.annotations.NullMarked;
