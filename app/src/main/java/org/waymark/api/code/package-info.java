/** Goals as code in the API. */
@NullMarked
package org.waymark.api.code;

import org.jspecify.annotations.NullMarked;
