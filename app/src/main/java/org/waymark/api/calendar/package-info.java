/** The calendar in the API. */
@NullMarked
package org.waymark.api.calendar;

import org.jspecify.annotations.NullMarked;
