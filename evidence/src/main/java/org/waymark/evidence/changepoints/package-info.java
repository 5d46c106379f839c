/**
 * Change points held against the marks of human annotators, with the metrics of the Turing Change Point benchmark.
 */
@NullMarked
package org.waymark.evidence.changepoints;

import org.jspecify.annotations.NullMarked;
