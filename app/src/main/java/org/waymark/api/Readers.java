package org.waymark.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.waymark.platform.Refused;
import org.waymark.platform.Scope;

/** Who knocks with a token that only reads is told so before anybody looks at what was sent. */
final class Readers implements HandlerInterceptor {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method
                && !READING.contains(request.getMethod())
                && !method.hasMethodAnnotation(OnlyReads.class)
                && request.isUserInRole(Scope.READ.name())) {
            throw new Refused.Forbidden("no.api.token-reads");
        }
        return true;
    }
}
