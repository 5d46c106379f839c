/** What is above and below objectives and key results, as their pages show it. */
@NullMarked
package org.waymark.web.alignment;

import org.jspecify.annotations.NullMarked;
