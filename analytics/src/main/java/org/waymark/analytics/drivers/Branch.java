package org.waymark.analytics.drivers;

import java.util.List;

/**
 * One formula of a tree, with the drivers below it in amounts of the root.
 *
 * @param hadZeros whether a factor was zero at one end, in this formula or in one below
 */
record Branch(Method method, List<Driver> drivers, boolean hadZeros) {}
