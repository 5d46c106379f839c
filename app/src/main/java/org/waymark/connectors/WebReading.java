package org.waymark.connectors;

import java.time.Duration;
import org.springframework.stereotype.Component;
import org.waymark.outgoing.Errand;
import org.waymark.outgoing.Failure;
import org.waymark.outgoing.Limits;
import org.waymark.outgoing.Outgoing;

/** What all readers of the web share: limits, the end of a run that is stopped, and what a failure means. */
@Component
class WebReading {
    private static final long MEGABYTE = 1024L * 1024;

    /** JSON is held in memory while its rows are taken out. */
    private static final Size JSON = new Size(16 * MEGABYTE, 16 * MEGABYTE);

    private static final Size TABLE = new Size(64 * MEGABYTE, 256 * MEGABYTE);

    private final Outgoing outgoing;

    private record Size(long received, long unpacked) {}

    WebReading(Outgoing outgoing) {
        this.outgoing = outgoing;
    }

    /** Does something with the answers of one errand. */
    @FunctionalInterface
    interface Reading {
        void with(Errand errand) throws Failure, Troubled;
    }

    void json(Source source, Asked asked, Reading reading) throws Troubled {
        read(source, asked, JSON, reading);
    }

    void table(Source source, Asked asked, Reading reading) throws Troubled {
        read(source, asked, TABLE, reading);
    }

    private void read(Source source, Asked asked, Size size, Reading reading) throws Troubled {
        var whole = asked.patience();
        var one = Duration.ofSeconds(source.seconds());
        var request = one.compareTo(whole) < 0 ? one : whole;
        try (var errand = outgoing.errand(new Limits(request, whole, size.received(), size.unpacked()))) {
            asked.stop().onStop(errand::close);
            reading.with(errand);
        } catch (Failure e) {
            asked.stop().check();
            throw new Troubled(new Trouble.OnTheWay(e.trouble()));
        }
    }
}
