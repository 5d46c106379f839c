package org.waymark.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.waymark.platform.Actor;
import org.waymark.platform.KeptAnswer;
import org.waymark.platform.KeptAnswers;
import org.waymark.platform.Refused;
import org.waymark.tables.Limits;
import org.waymark.tables.TableFiles;

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
                ? Answer.again(kept.status(), kept.location(), kept.body(), json.versionIn(kept.body()))
                : new Answer<>(
                        HttpStatus.valueOf(kept.status()),
                        null,
                        kept.body(),
                        false,
                        kept.location(),
                        json.versionIn(kept.body()));
    }

    /**
     * The same for a file, which is kept until it is known which one it is. The answer is kept when the deed is done, since reading takes
     * longer than a transaction should.
     *
     * @param besides what the deed depends on besides the file
     */
    public <T> Answer<T> answer(
            Actor actor, FileSent file, String besides, Limits limits, Function<InputStream, Answer<T>> deed) {
        if (!file.hasKey()) return deed.apply(file.content());
        var kept = TableFiles.keep(file.content(), limits);
        try {
            var call = call(file, besides, kept);
            var key = Objects.requireNonNull(call.key());
            if (answers.find(actor, key, call.digest()).isPresent())
                return answer(actor, call, () -> apply(deed, kept));
            var done = apply(deed, kept);
            return answer(actor, call, () -> done);
        } finally {
            TableFiles.delete(kept);
        }
    }

    private static Call call(FileSent file, String besides, Path kept) {
        try (var content = Files.newInputStream(kept)) {
            return file.call(besides, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> T apply(Function<InputStream, T> deed, Path kept) {
        try (var content = Files.newInputStream(kept)) {
            return deed.apply(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
