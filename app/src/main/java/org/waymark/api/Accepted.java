package org.waymark.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Who takes no JSON is told so before anything is done. Files have types of their own, and come as they are. */
final class Accepted implements HandlerInterceptor {
    private static final List<MediaType> SPOKEN =
            List.of(MediaType.APPLICATION_JSON, MediaType.APPLICATION_PROBLEM_JSON);

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && speaksJson(method) && !takesJson(request)) {
            throw new Unreadable(HttpStatus.NOT_ACCEPTABLE, "no.api.accept");
        }
        return true;
    }

    private static boolean speaksJson(HandlerMethod method) {
        var answer = method.getReturnType().nested();
        return method.getReturnType().getParameterType() == Answer.class
                && answer.getNestedParameterType() != Download.class;
    }

    private static boolean takesJson(HttpServletRequest request) {
        try {
            var asked = MediaType.parseMediaTypes(Collections.list(request.getHeaders(HttpHeaders.ACCEPT)));
            return asked.isEmpty()
                    || asked.stream()
                            .filter(type -> type.getQualityValue() > 0)
                            .anyMatch(type -> SPOKEN.stream().anyMatch(type::includes));
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }
}
