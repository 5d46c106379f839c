/** Templates, in the API. */
@NullMarked
package org.waymark.api.library;

import org.jspecify.annotations.NullMarked;
