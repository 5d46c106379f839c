package org.waymark.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.waymark.platform.Messages;
import org.waymark.platform.Refused.Problem;

/** Why a request was refused, as RFC 9457 writes it. */
@Says("Why a request was refused (RFC 9457).")
record ApiProblem(
        String type,
        String title,
        int status,
        @Says("A sentence for people, with what helps.") String detail,
        @Says("Each value that was refused.") List<Wrong> errors) {

    /** The thing as it is now, for who was overtaken: what a GET of it answers. */
    @Says("The thing was changed meanwhile (RFC 9457). The ETag of the answer is that of the thing now.")
    record Stale(
            String type,
            String title,
            int status,
            @Says("A sentence for people, with what helps.") String detail,
            @Says("The header If-Match.") List<Wrong> errors,

            @Says("The thing as it is now, as a GET answers it; null where only its version is told.") @Nullable
            Object now,

            @Says("Each field that holds something else now than what was sent; one that was not sent is not named.")
            List<Differing> differing) {}

    record Differing(
            @Says("Its name in what was sent.") String field,

            @Says("What it holds now.") @Nullable Object now) {}

    record Wrong(
            @Says("As in values[3].day; empty for the whole.")
            String field,

            @Says("What was sent, cut to 80 characters.") String value,

            @Says("Where in what was sent it is wrong, in characters from 1; null: as a whole.") @Nullable
            Integer at,

            @Says("Which rule refused it, as in formula.unfinished; stays when its words change.")
            String rule,

            @Says("What is wrong and what helps.") String message) {
        static Wrong of(Problem problem, Messages messages) {
            var sentence = problem.sentence();
            return new Wrong(
                    problem.field(),
                    problem.value(),
                    problem.at(),
                    sentence.key().replaceFirst("^no\\.", ""),
                    messages.of(sentence));
        }
    }

    Stale stale(@Nullable Object now, List<Differing> differing) {
        return new Stale(type, title, status, detail, errors, now, differing);
    }

    static ApiProblem of(HttpStatus status, String detail, List<Problem> problems, Messages messages) {
        return new ApiProblem(
                "about:blank",
                status.getReasonPhrase(),
                status.value(),
                detail,
                problems.stream().map(one -> Wrong.of(one, messages)).toList());
    }
}
