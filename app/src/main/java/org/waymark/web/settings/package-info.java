/** Settings: of the workspace for its admins, and of each person for itself. */
@NullMarked
package org.waymark.web.settings;

import org.jspecify.annotations.NullMarked;
