/**
 * Statistics on equally spaced series: series in, findings out. No framework, no SQL, no word "objective".
 */
@NullMarked
package org.waymark.analytics;

import org.jspecify.annotations.NullMarked;
