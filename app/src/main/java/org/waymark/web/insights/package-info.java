/** Evidence as pages word and draw it: shared by KPIs, objectives and My week. */
@NullMarked
package org.waymark.web.insights;

import org.jspecify.annotations.NullMarked;
