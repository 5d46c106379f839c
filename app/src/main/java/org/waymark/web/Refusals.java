package org.waymark.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.MissingPathVariableException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.View;
import org.waymark.platform.Refused;
import org.waymark.platform.Refused.Problem;
import org.waymark.platform.Sentence;
import org.waymark.web.layout.Frames;
import org.waymark.web.layout.Typed;

/**
 * Words each refusal for people. A form names the page it stands on in its field {@code _back}: when it is refused that page
 * is shown again with all that was typed and what is wrong with it.
 */
@ControllerAdvice("org.waymark.web")
public class Refusals {
    static final String TYPED = Typed.class.getName();

    private final Notices notices;
    private final Frames frames;
    private final FormAddresses forms;

    Refusals(Notices notices, Frames frames, FormAddresses forms) {
        this.notices = notices;
        this.frames = frames;
        this.forms = forms;
    }

    @ExceptionHandler
    @Nullable
    View on(Refused refusal, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        return switch (refusal) {
            case Refused.Invalid invalid ->
                again(invalid.problems(), HttpStatus.UNPROCESSABLE_CONTENT, request, response);
            case Refused.Conflict conflict -> again(whole(conflict), HttpStatus.CONFLICT, request, response);
            case Refused.TooOften tooOften -> {
                response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(tooOften.secondsToWait()));
                yield again(whole(tooOften), HttpStatus.TOO_MANY_REQUESTS, request, response);
            }
            case Refused.Forbidden _ -> notice(HttpStatus.FORBIDDEN, refusal.sentence(), request, response);
            case Refused.Missing _ -> notice(HttpStatus.NOT_FOUND, refusal.sentence(), request, response);
        };
    }

    /** The deed was done again several times, and each time another one was in its way. */
    @ExceptionHandler
    @Nullable
    View on(ConcurrencyFailureException collision, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        return on(new Refused.Conflict("no.form.same-moment"), request, response);
    }

    /** An address that holds no id where one belongs is an address of nothing, unless forms are sent there. */
    @ExceptionHandler
    @Nullable
    View on(MethodArgumentTypeMismatchException mismatch, HttpServletRequest request, HttpServletResponse response) {
        var page = forms.pageOf(request);
        if (page.isPresent()) return page.get();
        return notice(HttpStatus.NOT_FOUND, new Refused.Missing("page").sentence(), request, response);
    }

    /** A blank where an id belongs. */
    @ExceptionHandler
    @Nullable
    View on(MissingPathVariableException blank, HttpServletRequest request, HttpServletResponse response) {
        return notice(HttpStatus.NOT_FOUND, new Refused.Missing("page").sentence(), request, response);
    }

    private @Nullable View again(
            List<Problem> problems, HttpStatus status, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        var back = request.getParameter("_back");
        // a page that is refused itself, while it shows what was refused, must not be shown again and again
        var isShownAgain = request.getAttribute(TYPED) != null;
        if (!Addresses.isPage(back) || isShownAgain) {
            var words = frames.of(request).words();
            var sentences = problems.stream()
                    .map(problem -> words.of(problem.sentence()))
                    .toList();
            return notices.answer(status, String.join(" ", sentences), request, response);
        }
        note(
                request,
                Typed.refused(
                        request.getParameterMap(), problems, frames.of(request).words()));
        request.setAttribute(Page.STATUS, status);
        request.getRequestDispatcher(back).forward(new AsGet(request), response);
        return null;
    }

    /** For the page that is shown next: what was typed, and what is wrong with it. */
    public static void note(HttpServletRequest request, Typed typed) {
        request.setAttribute(TYPED, typed);
        request.setAttribute(Page.STATUS, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** Shows a page again, with what was typed and what is wrong with it. */
    public static void showAgain(String path, Typed typed, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        note(request, typed);
        request.getRequestDispatcher(path).forward(new AsGet(request), response);
    }

    private View notice(
            HttpStatus status, Sentence sentence, HttpServletRequest request, HttpServletResponse response) {
        return notices.answer(status, frames.of(request).words().of(sentence), request, response);
    }

    /** Of the form as a whole, not of one field. */
    private static List<Problem> whole(Refused refusal) {
        return List.of(new Problem("", "", refusal.sentence()));
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
