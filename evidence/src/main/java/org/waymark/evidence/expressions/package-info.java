/**
 * Attacks the language of formulas, and holds its values against an evaluation that shares nothing with it but the tree.
 */
@NullMarked
package org.waymark.evidence.expressions;

import org.jspecify.annotations.NullMarked;
