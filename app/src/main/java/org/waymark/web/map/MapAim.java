package org.waymark.web.map;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.insights.Way;
import org.waymark.web.insights.Study;

/**
 * An objective wants to move a KPI.
 *
 * @param found whether it did, as far as a study can tell; null while nothing was computed
 */
record MapAim(UUID objective, UUID kpi, Way wished, Study.@Nullable Found found) {}
