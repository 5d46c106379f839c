package org.waymark.library;

import java.util.List;

/** A file of the library: one shelf. */
record Sheet(List<KpiEntry> kpis, List<ObjectiveEntry> objectives) {}
