/** Connections that fetch values, their trials and their runs. */
@NullMarked
package org.waymark.api.connectors;

import org.jspecify.annotations.NullMarked;
