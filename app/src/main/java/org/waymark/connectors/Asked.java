package org.waymark.connectors;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.waymark.measure.Period;

/**
 * What a reader is asked for, besides its source.
 *
 * @param connection for readers that remember what they have read
 * @param window the days whose values are wanted; a source that cannot choose days gives all it has
 * @param again whether also what was read before is wanted
 * @param zone where the workspace lives
 * @param now when the run began
 * @param patience how long the whole reading may take
 */
record Asked(
        UUID workspace,
        UUID connection,
        Period window,
        boolean again,
        Opened secrets,
        ZoneId zone,
        Instant now,
        Duration patience,
        Stop stop) {}
