/**
 * Moments and autocorrelation held against certified values of NIST.
 */
@NullMarked
package org.waymark.evidence.numerics;

import org.jspecify.annotations.NullMarked;
