/** What happened, in the API. */
@NullMarked
package org.waymark.api.history;

import org.jspecify.annotations.NullMarked;
