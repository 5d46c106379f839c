package org.waymark.people;

import org.jspecify.annotations.Nullable;
import org.waymark.platform.Scope;

/**
 * What a token is to be, as typed.
 *
 * @param name what it is for, so that one knows later which to revoke
 * @param days how long it works: 1 to 366
 */
public record TokenWish(@Nullable String name, Scope scope, int days) {}
