/** The library: templates to begin with, and what comes of them. */
@NullMarked
package org.waymark.web.library;

import org.jspecify.annotations.NullMarked;
