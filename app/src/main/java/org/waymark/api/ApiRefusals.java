package org.waymark.api;

import java.util.List;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.waymark.platform.Refused;
import org.waymark.platform.Refused.Problem;

/** Words each refusal for programs. */
@ControllerAdvice("org.waymark.api")
class ApiRefusals {
    private static final Logger LOG = LoggerFactory.getLogger(ApiRefusals.class);

    @ExceptionHandler
    ResponseEntity<ApiProblem> on(Refused refusal) {
        var sentence = String.valueOf(refusal.getMessage());
        return switch (refusal) {
            case Refused.Invalid invalid ->
                answer(HttpStatus.UNPROCESSABLE_CONTENT, summary(invalid.problems()), invalid.problems());
            case Refused.Conflict _ -> answer(HttpStatus.CONFLICT, sentence, List.of());
            case Refused.Forbidden _ -> answer(HttpStatus.FORBIDDEN, sentence, List.of());
            case Refused.Missing _ -> answer(HttpStatus.NOT_FOUND, sentence, List.of());
        };
    }

    @ExceptionHandler
    ResponseEntity<ApiProblem> on(Unreadable unreadable) {
        return answer(unreadable.status(), String.valueOf(unreadable.getMessage()), unreadable.problems());
    }

    /** An address that holds no id where one belongs is an address of nothing. */
    @ExceptionHandler
    ResponseEntity<ApiProblem> on(MethodArgumentTypeMismatchException mismatch) {
        return on(new Refused.Missing("thing"));
    }

    /** An address whose query is not UTF-8. */
    @ExceptionHandler
    ResponseEntity<ApiProblem> on(InvalidParameterException broken) {
        return on(new Unreadable(HttpStatus.BAD_REQUEST, "The query of the address is not UTF-8. Encode it anew."));
    }

    /** Two did the same at the same moment, and the other one was faster. */
    @ExceptionHandler
    ResponseEntity<ApiProblem> on(DuplicateKeyException same) {
        return on(new Refused.Conflict("The same was done at the same moment. Get the present state and look again."));
    }

    @ExceptionHandler
    ResponseEntity<ApiProblem> on(Exception mistake) {
        LOG.error("A request to the API broke", mistake);
        return answer(
                HttpStatus.INTERNAL_SERVER_ERROR, "Something broke here. The log of the program says what.", List.of());
    }

    private static String summary(List<Problem> problems) {
        return problems.size() == 1
                ? problems.getFirst().message()
                : "%d values are refused; errors says which and why.".formatted(problems.size());
    }

    private static ResponseEntity<ApiProblem> answer(HttpStatus status, String detail, List<Problem> problems) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(ApiProblem.of(status, detail, problems));
    }
}
