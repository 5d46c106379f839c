/**
 * Holds the splitting of changes against textbook games, worked examples and its own identities.
 */
@NullMarked
package org.waymark.evidence.attribution;

import org.jspecify.annotations.NullMarked;
