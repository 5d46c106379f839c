/** What dated work did to a series, against published studies; false alarms at dates where nothing was done; power. */
@NullMarked
package org.waymark.evidence.interventions;

import org.jspecify.annotations.NullMarked;
