/** Sign-in cookies, tokens and the headers that keep pages safe. */
@NullMarked
package org.waymark.web.security;

import org.jspecify.annotations.NullMarked;
