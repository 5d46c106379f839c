package org.waymark.ops.demo;

import java.util.List;

/**
 * The objectives of one cycle.
 *
 * @param share how much of the cycle is gone where the key results stand at their {@code reached}
 */
record Chapter(double share, List<Goal> goals) {}
