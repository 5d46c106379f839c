package org.waymark.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.MissingPathVariableException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.waymark.platform.Messages;
import org.waymark.platform.Refused;
import org.waymark.platform.Refused.Problem;
import org.waymark.platform.Sentence;

/** Words each refusal for programs. */
@ControllerAdvice("org.waymark.api")
class ApiRefusals {
    private static final Logger LOG = LoggerFactory.getLogger(ApiRefusals.class);

    private final Messages messages;
    private final ApiJson json;

    ApiRefusals(Messages messages, ApiJson json) {
        this.messages = messages;
        this.json = json;
    }

    @ExceptionHandler
    ResponseEntity<ApiProblem> on(Refused refusal) {
        return switch (refusal) {
            case Refused.Invalid invalid ->
                answer(HttpStatus.UNPROCESSABLE_CONTENT, summary(invalid.problems()), invalid.problems());
            case Refused.Conflict _ -> answer(HttpStatus.CONFLICT, refusal.sentence(), List.of());
            case Refused.TooOften tooOften -> later(tooOften);
            case Refused.Forbidden _ -> answer(HttpStatus.FORBIDDEN, refusal.sentence(), List.of());
            case Refused.Missing _ -> answer(HttpStatus.NOT_FOUND, refusal.sentence(), List.of());
        };
    }

    @ExceptionHandler
    ResponseEntity<ApiProblem> on(Unreadable unreadable) {
        return answer(unreadable.status(), unreadable.sentence(), unreadable.problems());
    }

    /** Whoever was overtaken sees at once what the thing is now, and may change that. */
    @ExceptionHandler
    ResponseEntity<String> on(Overtaken overtaken, HttpServletRequest request) {
        var now = overtaken.now();
        var sentence = overtaken.sentence();
        var wrong = new Problem(IfMatch.NAME, ETag.of(overtaken.known(), null), sentence);
        var problem = ApiProblem.of(HttpStatus.PRECONDITION_FAILED, messages.of(sentence), List.of(wrong), messages);
        var words = now.body() == null ? null : json.write(now.body());
        return ResponseEntity.status(HttpStatus.PRECONDITION_FAILED)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .eTag(ETag.of(Objects.requireNonNull(now.version()), words))
                .body(json.write(problem.stale(now.body(), Comparison.of(Body.knownJson(request), words))));
    }

    /** An address that holds no id where one belongs is an address of nothing. */
    @ExceptionHandler
    ResponseEntity<ApiProblem> on(MethodArgumentTypeMismatchException mismatch) {
        return on(new Refused.Missing("thing"));
    }

    /** A blank where an id belongs. */
    @ExceptionHandler
    ResponseEntity<ApiProblem> on(MissingPathVariableException blank) {
        return on(new Refused.Missing("thing"));
    }

    /** An address whose query is not UTF-8. */
    @ExceptionHandler
    ResponseEntity<ApiProblem> on(InvalidParameterException broken) {
        return on(new Unreadable(HttpStatus.BAD_REQUEST, "no.api.query-utf8"));
    }

    /** Two did the same at the same moment, and the other one was faster. */
    @ExceptionHandler
    ResponseEntity<ApiProblem> on(DuplicateKeyException same) {
        return on(new Refused.Conflict("no.api.same-moment"));
    }

    /** The deed was done again several times, and each time another one was in its way. */
    @ExceptionHandler
    ResponseEntity<ApiProblem> on(ConcurrencyFailureException crowded) {
        return on(new Refused.Conflict("no.form.same-moment"));
    }

    @ExceptionHandler
    ResponseEntity<ApiProblem> on(Exception mistake) {
        LOG.error("A request to the API broke", mistake);
        return answer(HttpStatus.INTERNAL_SERVER_ERROR, new Sentence("no.api.broken"), List.of());
    }

    private static Sentence summary(List<Problem> problems) {
        if (problems.size() == 1) return problems.getFirst().sentence();
        // further ones were not even looked for
        return new Sentence(problems.size() < Wrongs.MOST ? "no.api.several" : "no.api.many", problems.size());
    }

    private ResponseEntity<ApiProblem> later(Refused.TooOften tooOften) {
        return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                .header(HttpHeaders.RETRY_AFTER, String.valueOf(tooOften.secondsToWait()))
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(ApiProblem.of(
                        HttpStatus.TOO_MANY_REQUESTS, messages.of(tooOften.sentence()), List.of(), messages));
    }

    private ResponseEntity<ApiProblem> answer(HttpStatus status, Sentence detail, List<Problem> problems) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(ApiProblem.of(status, messages.of(detail), problems, messages));
    }
}
