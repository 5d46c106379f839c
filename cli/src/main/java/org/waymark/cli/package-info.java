/** The command line client of the REST API, nothing else. */
@NullMarked
package org.waymark.cli;

import org.jspecify.annotations.NullMarked;
