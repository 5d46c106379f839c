/** Push tokens: those of a KPI, with what to send, and all of the workspace. */
@NullMarked
package org.waymark.web.push;

import org.jspecify.annotations.NullMarked;
