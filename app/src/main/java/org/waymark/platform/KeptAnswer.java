package org.waymark.platform;

import org.jspecify.annotations.Nullable;

/**
 * What a program was told when it made something.
 *
 * @param status as in HTTP
 * @param location the address of what was made
 * @param body as it was sent
 */
public record KeptAnswer(int status, @Nullable String location, String body) {}
