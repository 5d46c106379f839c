package org.waymark.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses forms with more than a sheet of values before any of it is read; of the pages only an import takes more. Whole backups and
 * workspaces come to servlets of their own, with limits of their own.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 9)
class LargeForms extends OncePerRequestFilter {
    private static final long MOST_BYTES = 5 * 1024 * 1024;
    private static final String PAGES = "dispatcherServlet";

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var type = request.getContentType();
        return request.getDispatcherType() != DispatcherType.REQUEST
                || type == null
                || !type.startsWith("multipart/")
                || request.getContentLengthLong() <= MOST_BYTES
                || !PAGES.equals(request.getHttpServletMapping().getServletName())
                || request.getRequestURI().startsWith("/settings/import");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
    }
}
