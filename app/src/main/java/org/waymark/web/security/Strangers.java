package org.waymark.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/** Sends who is not signed in to the sign-in page and back afterwards; programs get an answer they can read. */
final class Strangers implements AuthenticationEntryPoint {
    private static final String PROBLEM = """
            {"type":"about:blank","title":"Unauthorized","status":401,\
            "detail":"Send a token: Authorization: Bearer wm_… A person makes one under Settings, API tokens."}""";

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        if (request.getRequestURI().startsWith("/api/")) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            response.setHeader("WWW-Authenticate", "Bearer");
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            response.getWriter().write(PROBLEM);
        } else if (request.getHeader("HX-Request") != null
                || !request.getMethod().equals("GET")) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            response.setHeader("HX-Redirect", "/sign-in");
        } else {
            response.sendRedirect("/sign-in" + returning(request));
        }
    }

    /** Browsers that go to a page say so; scripts and simple programs do not. */
    private static boolean wantsPage(HttpServletRequest request) {
        var accepted = request.getHeader("Accept");
        return request.getMethod().equals("GET") || (accepted != null && accepted.contains("text/html"));
    }

    private static String returning(HttpServletRequest request) {
        var query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        var address = request.getRequestURI() + query;
        return address.equals("/") ? "" : "?to=" + URLEncoder.encode(address, StandardCharsets.UTF_8);
    }
}
