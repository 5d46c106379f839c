/** The inbox: what a person was told. */
@NullMarked
package org.waymark.web.inbox;

import org.jspecify.annotations.NullMarked;
