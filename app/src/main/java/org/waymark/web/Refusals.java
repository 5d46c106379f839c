package org.waymark.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.View;
import org.waymark.platform.Refused;
import org.waymark.platform.Refused.Problem;
import org.waymark.web.layout.Typed;

/**
 * Words each refusal for people. A form names the page it stands on in its field {@code _back}: when it is refused that page
 * is shown again with all that was typed and what is wrong with it.
 */
@ControllerAdvice("org.waymark.web")
public class Refusals {
    static final String TYPED = Typed.class.getName();

    private final Notices notices;

    Refusals(Notices notices) {
        this.notices = notices;
    }

    @ExceptionHandler
    @Nullable
    View on(Refused refusal, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        return switch (refusal) {
            case Refused.Invalid invalid ->
                again(invalid.problems(), HttpStatus.UNPROCESSABLE_CONTENT, request, response);
            case Refused.Conflict conflict -> again(List.of(problem(conflict)), HttpStatus.CONFLICT, request, response);
            case Refused.Forbidden forbidden ->
                notices.answer(HttpStatus.FORBIDDEN, sentence(forbidden), request, response);
            case Refused.Missing missing -> notices.answer(HttpStatus.NOT_FOUND, sentence(missing), request, response);
        };
    }

    /** Two deeds that wait for each other: the database let one of them go first and took nothing of the other. */
    @ExceptionHandler
    @Nullable
    View on(ConcurrencyFailureException collision, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        return on(
                new Refused.Conflict("Somebody saved something else at this very moment. Send it once more."),
                request,
                response);
    }

    /** An address that holds no id where one belongs is an address of nothing. */
    @ExceptionHandler
    @Nullable
    View on(MethodArgumentTypeMismatchException mismatch, HttpServletRequest request, HttpServletResponse response) {
        return notices.answer(HttpStatus.NOT_FOUND, sentence(new Refused.Missing("page")), request, response);
    }

    private @Nullable View again(
            List<Problem> problems, HttpStatus status, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        var back = request.getParameter("_back");
        // a page that is refused itself, while it shows what was refused, must not be shown again and again
        var isShownAgain = request.getAttribute(TYPED) != null;
        if (!Addresses.isLocal(back) || isShownAgain) {
            var words = String.join(" ", problems.stream().map(Problem::message).toList());
            return notices.answer(status, words, request, response);
        }
        note(request, Typed.refused(request.getParameterMap(), problems));
        request.setAttribute(Page.STATUS, status);
        request.getRequestDispatcher(back).forward(new AsGet(request), response);
        return null;
    }

    /** For the page that is shown next: what was typed, and what is wrong with it. */
    public static void note(HttpServletRequest request, Typed typed) {
        request.setAttribute(TYPED, typed);
        request.setAttribute(Page.STATUS, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static Problem problem(Refused refusal) {
        return new Problem("", "", sentence(refusal));
    }

    private static String sentence(Refused refusal) {
        return String.valueOf(refusal.getMessage());
    }

    private static final class AsGet extends HttpServletRequestWrapper {
        private AsGet(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getMethod() {
            return "GET";
        }
    }
}
