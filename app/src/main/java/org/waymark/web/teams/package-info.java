/** Teams: the tree of the organisation, and what each team wants, watches and says. */
@NullMarked
package org.waymark.web.teams;

import org.jspecify.annotations.NullMarked;
