package org.waymark.bench;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Random;
import java.util.UUID;

/** An invented organisation: ids that can be told from their number, and days around today. */
final class Organisation {
    private static final String SECRET = "bench-0123456789abcdefghijklmnopqrstuvwxyz";

    /** The secret of the API token that the load uses. */
    static final String TOKEN = "wm_" + SECRET;

    final Size size;
    final LocalDate today = LocalDate.now();
    final Random chance = new Random(7);

    Organisation(Size size) {
        this.size = size;
    }

    UUID workspace() {
        return id(1, 0);
    }

    UUID person(int number) {
        return id(2, number);
    }

    UUID team(int number) {
        return id(3, number);
    }

    UUID cycle(int number) {
        return id(4, number);
    }

    UUID objective(int number) {
        return id(5, number);
    }

    UUID keyResult(int number) {
        return id(6, number);
    }

    UUID kpi(int number) {
        return id(7, number);
    }

    UUID checkIn(int number) {
        return id(8, number);
    }

    UUID run() {
        return id(9, 0);
    }

    UUID initiative(int number) {
        return id(10, number);
    }

    /** Cycle 0 is the current quarter, higher numbers lie further back. */
    LocalDate cycleStart(int number) {
        var quarter = today.withDayOfMonth(1).withMonth((today.getMonthValue() - 1) / 3 * 3 + 1);
        return quarter.minusMonths(3L * number);
    }

    LocalDate cycleEnd(int number) {
        return cycleStart(number).plusMonths(3).minusDays(1);
    }

    /** As it stands in addresses, for example 2026-q4. */
    String slug(int cycle) {
        var start = cycleStart(cycle);
        return "%d-q%d".formatted(start.getYear(), quarter(start));
    }

    static int quarter(LocalDate day) {
        return (day.getMonthValue() + 2) / 3;
    }

    int cycleOf(int objective) {
        return objective % size.cycles();
    }

    int teamOf(int objective) {
        return objective / size.cycles() % size.teams();
    }

    int ownerOf(int objective) {
        return objective / size.cycles() % size.people();
    }

    /** The secret of the session of a person. */
    static String secret(int person) {
        return SECRET + "-" + person;
    }

    /** Someone who owns objectives, another one each time until all have had their turn. */
    int owner(int turn) {
        return ownerOf(turn % size.objectives() * size.cycles() % size.objectives());
    }

    static String hash(String secret) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static UUID id(int kind, int number) {
        return new UUID(0x0190_0000_0000_7000L | kind, 0x8000_0000_0000_0000L | number);
    }
}
