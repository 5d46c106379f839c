package org.waymark.planning;

import java.time.Instant;
import java.util.UUID;

/** A step that somebody ticked by hand. */
public record Tick(Step step, UUID by, Instant at) {}
