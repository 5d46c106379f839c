/**
 * Anomalies: the scorer of the Numenta Anomaly Benchmark, the stream mode on its files, and the KPI mode on the forecasting series.
 */
@NullMarked
package org.waymark.evidence.anomaly;

import org.jspecify.annotations.NullMarked;
