package org.waymark.web.talk;

import java.time.Instant;
import java.util.UUID;

/** Somebody acknowledged a check-in. */
public record Noted(UUID person, String name, Instant at) {}
