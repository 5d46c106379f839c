/**
 * Process behaviour charts held against worked examples from books, and what chance does to them.
 */
@NullMarked
package org.waymark.evidence.charts;

import org.jspecify.annotations.NullMarked;
