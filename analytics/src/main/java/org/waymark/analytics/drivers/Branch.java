package org.waymark.analytics.drivers;

import java.util.List;

/** One formula of a tree, with the drivers below it in amounts of the root. */
record Branch(Method method, List<Driver> drivers, boolean hadZeros) {}
