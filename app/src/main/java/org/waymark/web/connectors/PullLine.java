package org.waymark.web.connectors;

import java.util.Locale;
import java.util.Objects;
import org.waymark.connectors.Pull;
import org.waymark.web.layout.Words;

/**
 * A run in words.
 *
 * @param asker who asked for it; empty: its schedule
 */
public record PullLine(Pull pull, String asker, Words words) {
    /** "By its schedule", "Maya Lindqvist", "Maya Lindqvist: 1 Jan to 31 Mar" */
    public String why() {
        return switch (pull.why()) {
            case SCHEDULE -> words.of("connectors.run.schedule");
            case HAND -> words.of("connectors.run.hand", asker);
            case BACKFILL ->
                words.of(
                        "connectors.run.backfill",
                        asker,
                        words.dayText(pull.window().start()),
                        words.dayText(pull.window().end()));
        };
    }

    /** "12 new, 3 restated, 40 as before" */
    private String values() {
        var counts = pull.counts();
        if (counts.rows() == 0) return words.of("connectors.run.nothing-new");
        var values = words.of("connectors.run.values", counts.added(), counts.restated(), counts.unchanged());
        return counts.refused() == 0 ? values : values + words.of("connectors.run.refused", counts.refused());
    }

    /** "2 refused rows", "The first 20 refused rows of 512" */
    public String refusals() {
        int shown = pull.refusals().size();
        int all = pull.counts().refused();
        return shown < all
                ? words.of("connectors.run.refusals-first", shown, all)
                : words.of("connectors.run.refusals", shown);
    }

    public String outcome() {
        var trouble = pull.trouble();
        if (pull.ended() == Pull.Ended.LANDED) return values();
        if (trouble != null && (pull.isOver() || pull.isWaiting())) return words.of(trouble);
        return words.of(pull.tries() == 0 ? "connectors.run.queued" : "connectors.run.running");
    }

    public String took() {
        var took = pull.took();
        return took.toSeconds() < 120
                ? words.of("connectors.run.seconds", Math.max(took.toMillis(), 100) / 1000.0)
                : words.of("connectors.run.minutes", took.toMinutes());
    }

    /** For the colour of its glyph. */
    public String status() {
        if (!pull.isOver()) return pull.isWaiting() ? "at-risk" : "not-started";
        return switch (Objects.requireNonNull(pull.ended())) {
            case LANDED -> "on-track";
            case FAILED -> "off-track";
            case STOPPED -> "not-started";
        };
    }

    public String state() {
        if (pull.isWaiting()) return words.of("connectors.run.waiting");
        var ended = pull.ended();
        return words.of(
                ended == null
                        ? "connectors.run.goes-on"
                        : "connectors.run." + ended.name().toLowerCase(Locale.ROOT));
    }
}
