/** Objectives, key results and check-ins in the API. */
@NullMarked
package org.waymark.api.objectives;

import org.jspecify.annotations.NullMarked;
