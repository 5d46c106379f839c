/** The calendar: month, agenda, and what calendar programs read. */
@NullMarked
package org.waymark.web.calendar;

import org.jspecify.annotations.NullMarked;
