package org.waymark.ops;

import java.time.Instant;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.notifications.Rounds;
import org.waymark.platform.Past;

/** Writes reminders and digests as if it were another time, for the benchmarks. There only when {@code waymark.meter} is set. */
@RestController
@ConditionalOnProperty("waymark.meter")
class RoundMeter {
    private final Rounds rounds;

    RoundMeter(Rounds rounds) {
        this.rounds = rounds;
    }

    @GetMapping(path = "/meter/rounds", produces = "text/plain")
    String rounds(@RequestParam Instant at) {
        Past.at(at, rounds::go);
        return at.toString();
    }
}
