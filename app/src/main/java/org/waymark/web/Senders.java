package org.waymark.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.waymark.people.Access;
import org.waymark.web.security.KnownPerson;

/** Who may not send a form hears that, and not what is wrong in it. The doors behind ask again, for the very thing. */
final class Senders implements HandlerInterceptor {
    private final Access access;

    Senders(Access access) {
        this.access = access;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var needs = handler instanceof HandlerMethod method ? method.getMethodAnnotation(Needs.class) : null;
        if (needs != null) {
            KnownPerson.here().ifPresent(known -> access.requireSomewhere(known.actor(), needs.value()));
        }
        return true;
    }
}
