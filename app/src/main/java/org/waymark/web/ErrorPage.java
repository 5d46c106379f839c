package org.waymark.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
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
        var isApi = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))
                .startsWith("/api/");
        var said = said(status, isApi, request, response);
        if (isApi) {
            return ResponseEntity.status(status)
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(new Problem("about:blank", status.getReasonPhrase(), status.value(), said, List.of()));
        }
        return notices.answer(status, said, request, response);
    }

    /** As the API words its own refusals. */
    private record Problem(String type, String title, int status, String detail, List<String> errors) {}

    private String said(HttpStatus status, boolean isApi, HttpServletRequest request, HttpServletResponse response) {
        var words = frames.of(request).words();
        var door = isApi ? "api" : "page";
        return switch (status) {
            case METHOD_NOT_ALLOWED -> {
                var method = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_METHOD));
                var allowed = Objects.requireNonNullElse(response.getHeader(HttpHeaders.ALLOW), "GET");
                yield words.of("notice.method." + door, method, allowed);
            }
            case NOT_ACCEPTABLE -> words.of(isApi ? "no.api.accept" : "notice.accept.page");
            case UNSUPPORTED_MEDIA_TYPE -> words.of("notice.type." + door);
            // what the server says of unknown addresses is for its log
            case NOT_FOUND -> words.of("notice.status.missing");
            default ->
                request.getAttribute(RequestDispatcher.ERROR_MESSAGE) instanceof String text && !text.isBlank()
                        ? text
                        : words.of("notice." + said(status, isApi));
        };
    }

    private static HttpStatus status(HttpServletRequest request) {
        var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var status = code instanceof Integer number ? HttpStatus.resolve(number) : HttpStatus.NOT_FOUND;
        return status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
    }

    private static String said(HttpStatus status, boolean isApi) {
        if (status == HttpStatus.CONTENT_TOO_LARGE) return "status.large";
        if (status.is5xxServerError()) return "status.broken";
        return isApi ? "refused.api" : "status.refused";
    }
}
