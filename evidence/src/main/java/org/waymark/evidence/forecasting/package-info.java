/**
 * Forecasts, their bands and chances on the series of forecasting competitions, beside the methods that took part.
 */
@NullMarked
package org.waymark.evidence.forecasting;

import org.jspecify.annotations.NullMarked;
