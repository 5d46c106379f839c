package org.waymark.api;

import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.waymark.platform.Actor;
import org.waymark.platform.KeptAnswer;
import org.waymark.platform.KeptAnswers;
import org.waymark.platform.Refused;

/** Does what a request asks for once, however often it is sent with the same Idempotency-Key. */
@Component
public class Once {
    private final KeptAnswers answers;
    private final ApiJson json;

    Once(KeptAnswers answers, ApiJson json) {
        this.answers = answers;
        this.json = json;
    }

    public <T> Answer<T> answer(Actor actor, Call call, Supplier<Answer<T>> deed) {
        var key = call.key();
        if (key == null) return deed.get();
        var given = given(actor, call, key, () -> kept(deed.get()));
        var kept = given.answer();
        return given.before()
                ? Answer.again(kept.status(), kept.location(), kept.body())
                : new Answer<>(
                        HttpStatus.valueOf(kept.status()),
                        null,
                        kept.body(),
                        kept.location(),
                        json.versionIn(kept.body()));
    }

    private KeptAnswers.Given given(Actor actor, Call call, String key, Supplier<KeptAnswer> deed) {
        try {
            return answers.once(actor, key, call.digest(), deed);
        } catch (DuplicateKeyException sameMoment) {
            return answers.find(actor, key, call.digest()).orElseThrow(() -> new Refused.Conflict("no.api.once"));
        }
    }

    private <T> KeptAnswer kept(Answer<T> answer) {
        return new KeptAnswer(
                answer.status().value(), answer.location(), json.write(Objects.requireNonNull(answer.body())));
    }
}
