package org.waymark.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.waymark.web.layout.Frames;

/** What is shown when nothing else answered: unknown addresses, requests that are too large, and our own mistakes. */
@Controller
class ErrorPage implements ErrorController {
    private final Notices notices;
    private final Frames frames;

    ErrorPage(Notices notices, Frames frames) {
        this.notices = notices;
        this.frames = frames;
    }

    @RequestMapping("/error")
    Object error(HttpServletRequest request, HttpServletResponse response) {
        var status = status(request);
        var words = frames.of(request).words();
        var isOurs = status != HttpStatus.NOT_FOUND; // what the server says of unknown addresses is for its log
        var said = isOurs
                        && request.getAttribute(RequestDispatcher.ERROR_MESSAGE) instanceof String text
                        && !text.isBlank()
                ? text
                : words.of("notice.status." + family(status));
        if (String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))
                .startsWith("/api/")) {
            return ResponseEntity.status(status)
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(ProblemDetail.forStatusAndDetail(status, said));
        }
        return notices.answer(status, said, request, response);
    }

    private static HttpStatus status(HttpServletRequest request) {
        var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var status = code instanceof Integer number ? HttpStatus.resolve(number) : HttpStatus.NOT_FOUND;
        return status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
    }

    private static String family(HttpStatus status) {
        return Map.of(HttpStatus.NOT_FOUND, "missing", HttpStatus.CONTENT_TOO_LARGE, "large")
                .getOrDefault(status, status.is5xxServerError() ? "broken" : "refused");
    }
}
