package org.waymark.people;

import java.time.Instant;

/** The address that a person wants to have, until a link that went there is opened. */
public record EmailChange(Person person, String email, Instant expiresAt) {}
