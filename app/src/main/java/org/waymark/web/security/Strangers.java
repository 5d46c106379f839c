package org.waymark.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.waymark.platform.Messages;
import org.waymark.platform.Sentence;

/** Sends who is not signed in to the sign-in page and back afterwards; programs get an answer they can read. */
final class Strangers implements AuthenticationEntryPoint {
    private static final String PROBLEM = """
            {"type":"about:blank","title":"Unauthorized","status":401,\
            "detail":"%s","errors":[]}""";

    private final Messages messages;

    Strangers(Messages messages) {
        this.messages = messages;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        if (isApi(request)) {
            refuse(request, response);
        } else if (request.getHeader("HX-Request") != null
                || !request.getMethod().equals("GET")) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            response.setHeader("HX-Redirect", "/sign-in");
        } else {
            response.sendRedirect("/sign-in" + returning(request));
        }
    }

    boolean isApi(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/");
    }

    void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        response.setHeader("WWW-Authenticate", "Bearer");
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write(PROBLEM.formatted(messages.of(wanted(request))));
    }

    private static Sentence wanted(HttpServletRequest request) {
        if (SessionFilter.isPush(request)) return new Sentence("no.api.push-token");
        return new Sentence(SessionFilter.bearer(request) == null ? "no.api.token" : "no.api.token-over");
    }

    private static String returning(HttpServletRequest request) {
        var query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        var address = request.getRequestURI() + query;
        return address.equals("/") ? "" : "?to=" + URLEncoder.encode(address, StandardCharsets.UTF_8);
    }
}
