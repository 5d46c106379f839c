/** Benchmarks of the packaged program. */
@NullMarked
package org.waymark.bench;

import org.jspecify.annotations.NullMarked;
