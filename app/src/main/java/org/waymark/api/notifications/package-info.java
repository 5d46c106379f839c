/** What a person was told, and how it wants to be told; rooms of Slack and Teams. */
@NullMarked
package org.waymark.api.notifications;

import org.jspecify.annotations.NullMarked;
