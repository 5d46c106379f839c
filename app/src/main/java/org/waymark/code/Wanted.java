package org.waymark.code;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All that a number of files say together.
 *
 * @param sections which kinds they list, be it none of them
 * @param faults why some of it cannot be understood
 */
record Wanted(Map<Handle, Thing> things, Set<Kind> sections, List<Fault> faults) {}
