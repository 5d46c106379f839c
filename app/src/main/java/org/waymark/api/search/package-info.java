/** Finding things by words, in the API. */
@NullMarked
package org.waymark.api.search;

import org.jspecify.annotations.NullMarked;
