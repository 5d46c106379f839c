/** Goals as code, in the settings. */
@NullMarked
package org.waymark.web.code;

import org.jspecify.annotations.NullMarked;
