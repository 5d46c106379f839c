package org.waymark.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.waymark.platform.Messages;
import org.waymark.platform.Sentence;

/** Answers addresses and forms whose text is no UTF-8, or too much of it: nobody behind this can read any of their fields. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class BrokenText extends OncePerRequestFilter {
    private final Messages messages;

    BrokenText(Messages messages) {
        this.messages = messages;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            if (isPage(request)) request.getParameterMap();
            chain.doFilter(request, response);
        } catch (InvalidParameterException broken) {
            refuse(broken, request, response);
        } catch (ServletException e) {
            if (!(e.getRootCause() instanceof InvalidParameterException broken)) throw e;
            refuse(broken, request, response);
        }
    }

    /** Whose address is read at once: whoever words a refusal would come upon it too late to be heard. The API words its own. */
    private static boolean isPage(HttpServletRequest request) {
        return request.getQueryString() != null
                && request.getContentType() == null
                && !request.getRequestURI().startsWith("/api/");
    }

    private void refuse(InvalidParameterException broken, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (response.isCommitted()) return;
        response.reset();
        request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, broken.getErrorCode());
        request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, request.getRequestURI());
        if (broken.getErrorCode() == HttpServletResponse.SC_BAD_REQUEST) {
            request.setAttribute(RequestDispatcher.ERROR_MESSAGE, messages.of(new Sentence("no.form.encoding")));
        }
        request.getRequestDispatcher("/error").forward(new WithoutFields(request), response);
    }

    /** Whoever asked for a field would fail again. */
    private static final class WithoutFields extends HttpServletRequestWrapper {
        private WithoutFields(HttpServletRequest request) {
            super(request);
        }

        /** What is no form has no parts to read either. */
        @Override
        public @Nullable String getContentType() {
            return null;
        }

        @Override
        public @Nullable String getQueryString() {
            return null;
        }

        @Override
        public @Nullable String getParameter(String name) {
            return null;
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            return null;
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Map.of();
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.emptyEnumeration();
        }
    }
}
