package org.waymark.kpis;

import java.time.Instant;

/**
 * What recording values came to, and by which moment it can be taken back.
 *
 * @param at when it was recorded; with the person it names the values that came in together
 */
public record Receipt(Outcome outcome, Instant at) {}
