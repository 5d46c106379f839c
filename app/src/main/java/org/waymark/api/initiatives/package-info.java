/** Resources of initiatives, their tasks and what they are tied to. */
@NullMarked
package org.waymark.api.initiatives;

import org.jspecify.annotations.NullMarked;
