package org.waymark.connectors;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.waymark.measure.Period;
import org.waymark.outgoing.LocalOutgoing;
import org.waymark.platform.Messages;
import org.waymark.platform.Sentence;
import org.waymark.tables.Cell;
import org.waymark.tables.Header;
import org.waymark.tables.Row;

/** Reads a source of the web as a run would, and keeps what came: the names of the columns, then each row as texts. */
final class Reading {
    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    static final Messages MESSAGES = new Messages();

    private static final WebReading WEB = new WebReading(LocalOutgoing.open());
    static final WebReaders READERS = new WebReaders(
            new HttpJsonReader(WEB), new WebTableReader(WEB), new PrometheusReader(WEB), new OtherWaymarkReader(WEB));

    private final Map<String, String> typed = new HashMap<>();
    private final Map<String, String> secrets = new HashMap<>();
    private final Kind kind;
    private final Stop stop = new Stop();
    private Period window = new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 31));
    private Instant now = Instant.parse("2026-02-01T12:00:00Z");
    private long first = Long.MAX_VALUE;
    private Duration patience = Duration.ofSeconds(10);

    private Reading(Kind kind) {
        this.kind = kind;
    }

    static Reading of(Kind kind, Object address, String... settings) {
        var reading = new Reading(kind);
        reading.typed.put("address", address.toString());
        for (int i = 0; i < settings.length; i += 2) reading.typed.put(settings[i], settings[i + 1]);
        return reading;
    }

    Reading secret(String secret) {
        secrets.put("secret", secret);
        return this;
    }

    Reading days(String from, String to) {
        window = new Period(LocalDate.parse(from), LocalDate.parse(to));
        return this;
    }

    Reading now(String moment) {
        now = Instant.parse(moment);
        return this;
    }

    Reading patience(Duration whole) {
        patience = whole;
        return this;
    }

    void stop() {
        stop.now(new Trouble.Stopped());
    }

    /** A look at the first rows. */
    Reading sample(long rows) {
        first = rows;
        return this;
    }

    List<String> rows() throws Troubled {
        return rows((WebSource) kind.source(typed));
    }

    List<String> rows(WebSource source) throws Troubled {
        var taken = new ArrayList<String>();
        var taker = new Intake.Taker() {
            @Override
            public void take(Header header, Row row) {
                taken.add(
                        String.join(" | ", row.cells().stream().map(Cell::text).toList()));
            }

            @Override
            public void refuse(Row row, Sentence why) {
                taken.add(row.number() + ": " + MESSAGES.of(why));
            }
        };
        var intake = first == Long.MAX_VALUE
                ? Intake.all(source.mostRows(), stop, taker)
                : Intake.sample(first, stop, taker);
        var asked = new Asked(
                UUID.randomUUID(), UUID.randomUUID(), window, false, new Opened(secrets), BERLIN, now, patience, stop);
        READERS.read(source, asked, intake);
        taken.addFirst(String.join(" | ", intake.header().names()));
        return taken;
    }

    /** What it ends with, in words. */
    String trouble() {
        return trouble((WebSource) kind.source(typed));
    }

    String trouble(WebSource source) {
        try {
            throw new AssertionError("It went well: " + rows(source));
        } catch (Troubled e) {
            return MESSAGES.of(e.trouble().sentence());
        }
    }
}
