/** Proposals and publications in the API. */
@NullMarked
package org.waymark.api.planning;

import org.jspecify.annotations.NullMarked;
