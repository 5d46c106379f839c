/** What the numbers say by themselves, in the API. */
@NullMarked
package org.waymark.api.insights;

import org.jspecify.annotations.NullMarked;
