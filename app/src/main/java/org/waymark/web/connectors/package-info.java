/** Connections that fetch values: set up in steps, tried, watched, started and stopped. */
@NullMarked
package org.waymark.web.connectors;

import org.jspecify.annotations.NullMarked;
