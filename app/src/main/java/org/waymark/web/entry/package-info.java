/** The ways in: first setup, sign-in, invitations and lost passwords. */
@NullMarked
package org.waymark.web.entry;

import org.jspecify.annotations.NullMarked;
