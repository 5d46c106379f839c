@NullMarked
package org.waymark.api.backup;

import org.jspecify.annotations.NullMarked;
