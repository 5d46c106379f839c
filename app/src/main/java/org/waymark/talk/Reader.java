package org.waymark.talk;

import java.util.UUID;

/**
 * Somebody who may see what is talked about.
 *
 * @param email of a team: empty
 */
public record Reader(Mention.Party party, UUID id, String name, String email) {}
