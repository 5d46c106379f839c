package org.waymark.library;

import java.util.List;

/**
 * A file of the library: one shelf.
 *
 * @param called what people call the shelf when they look for it
 */
record Sheet(List<String> called, List<KpiEntry> kpis, List<ObjectiveEntry> objectives) {}
