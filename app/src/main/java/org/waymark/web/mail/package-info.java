/** The few letters that pages send: invitations and lost passwords. */
@NullMarked
package org.waymark.web.mail;

import org.jspecify.annotations.NullMarked;
