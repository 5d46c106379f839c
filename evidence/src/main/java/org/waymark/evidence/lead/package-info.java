/**
 * How often the test of lead and lag sees what is not there, and how often it finds what is, on simulated series.
 */
@NullMarked
package org.waymark.evidence.lead;

import org.jspecify.annotations.NullMarked;
