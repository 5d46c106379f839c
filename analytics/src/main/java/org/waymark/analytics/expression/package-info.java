/**
 * The language of computed KPIs: a formula is read, checked, put in order with the others, and computed over series.
 *
 * <p>Start reading at {@link org.waymark.analytics.expression.Formula}; {@link org.waymark.analytics.expression.Expression} is the
 * language itself. No loops, no text, no functions of one's own: every formula ends, and soon.
 */
@NullMarked
package org.waymark.analytics.expression;

import org.jspecify.annotations.NullMarked;
