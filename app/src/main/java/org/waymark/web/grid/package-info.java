/** KPIs by periods like a spreadsheet: what stands in each cell, entering many at once, what waits for approval. */
@NullMarked
package org.waymark.web.grid;

import org.jspecify.annotations.NullMarked;
