package org.waymark.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.util.WebUtils;

/**
 * Compresses pages and answers of the API. Tomcat could, but only as small as possible: that takes longer than to make most
 * pages, and the fastest way is nearly as small.
 */
@Configuration(proxyBeanMethods = false)
class Compression {
    /** A refused form is answered by a forward to its page, and at the end of a forward Tomcat takes nothing more. */
    @Bean
    FilterRegistrationBean<Filter> compressed() {
        var registration = new FilterRegistrationBean<Filter>(Compression::compress);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.FORWARD);
        return registration;
    }

    private static void compress(ServletRequest request, ServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var accepted = ((HttpServletRequest) request).getHeader("Accept-Encoding");
        if (accepted == null || !accepted.contains("gzip")) {
            chain.doFilter(request, response);
            return;
        }
        var outer = WebUtils.getNativeResponse(response, CompressedResponse.class);
        if (outer == null) {
            var compressed = new CompressedResponse((HttpServletResponse) response);
            chain.doFilter(request, compressed);
            if (!request.isAsyncStarted()) compressed.finish();
        } else {
            chain.doFilter(request, response);
            outer.finish();
        }
    }
}
