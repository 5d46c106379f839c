/** Tells rooms of Slack and Teams what everybody there may know. */
@NullMarked
package org.waymark.web.channels;

import org.jspecify.annotations.NullMarked;
