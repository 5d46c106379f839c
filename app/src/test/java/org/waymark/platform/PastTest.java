package org.waymark.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class PastTest {
    private static final Instant NOW = Instant.parse("2026-05-19T08:00:00Z");
    private static final Instant THEN = Instant.parse("2025-09-01T07:30:00Z");

    private final Clock clock = Past.over(Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void theClockShowsThePastInsideAndThePresentAround() {
        var seen = new ArrayList<Instant>();

        seen.add(clock.instant());
        Past.at(THEN, () -> seen.add(clock.instant()));
        seen.add(clock.instant());

        assertThat(seen).containsExactly(NOW, THEN, NOW);
    }

    @Test
    void otherThreadsStayInThePresent() {
        var seen = new ArrayList<Instant>();

        Past.at(
                THEN,
                () -> seen.add(CompletableFuture.supplyAsync(clock::instant).join()));

        assertThat(seen).containsExactly(NOW);
    }
}
