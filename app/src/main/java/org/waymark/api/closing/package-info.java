/** The close of a cycle in the API: grades, the plan, the close itself, the report. */
@NullMarked
package org.waymark.api.closing;

import org.jspecify.annotations.NullMarked;
