package org.waymark.web;

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
 * Compresses pages and answers of the API. Tomcat could, but only as small as possible: that takes longer than to make most
 * pages, and the fastest way is nearly as small.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Compression extends OncePerRequestFilter {
    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var accepted = request.getHeader("Accept-Encoding");
        if (accepted == null || !accepted.contains("gzip")) {
            chain.doFilter(request, response);
            return;
        }
        var compressed = new CompressedResponse(response);
        chain.doFilter(request, compressed);
        if (!request.isAsyncStarted()) compressed.finish();
    }
}
