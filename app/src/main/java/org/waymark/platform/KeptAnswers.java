package org.waymark.platform;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets a program ask twice for a deed that must be done once: the answer is kept with the deed, in its transaction, under a key
 * that the program chose.
 */
@Service
public class KeptAnswers {
    /** At least. */
    private static final Duration KEPT = Duration.ofHours(24);

    private final AnswerStore store;
    private final Clock clock;

    KeptAnswers(AnswerStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** An answer, and whether it was given before. */
    public record Given(KeptAnswer answer, boolean before) {}

    /**
     * The answer of the deed, or the one given before to the same key.
     *
     * @param request a digest of all that was asked: the same key for something else is refused
     */
    @Transactional
    public Given once(Actor actor, String key, String request, Supplier<KeptAnswer> deed) {
        var known = find(actor, key, request);
        if (known.isPresent()) return known.get();
        var answer = deed.get();
        store.add(actor, key, request, answer, clock.instant());
        return new Given(answer, false);
    }

    @Transactional(readOnly = true)
    public Optional<Given> find(Actor actor, String key, String request) {
        return store.find(actor, key).map(kept -> {
            if (!kept.request().equals(request)) {
                throw new Refused.Conflict("no.platform.idempotency-key");
            }
            return new Given(kept.answer(), true);
        });
    }

    /** Those that have been kept long enough. */
    @Transactional
    public void forgetOld() {
        store.forget(clock.instant().minus(KEPT));
    }
}
