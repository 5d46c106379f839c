/** Workspace, persons, teams, invitations, tokens and saved views in the API. */
@NullMarked
package org.waymark.api.people;

import org.jspecify.annotations.NullMarked;
