/** Style sheet, scripts, fonts and icons, each served under the hash of them all. */
@NullMarked
package org.waymark.web.assets;

import org.jspecify.annotations.NullMarked;
