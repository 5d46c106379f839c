package org.waymark.web.entry;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.waymark.ops.DemoWorld;
import org.waymark.web.Page;
import org.waymark.web.layout.Frames;
import org.waymark.web.pages.Templates;

/** Whoever comes while the program loads the demo world sees that, and then all of it, instead of half a company. */
@Component
class DemoGate implements HandlerInterceptor, WebMvcConfigurer {
    private static final String SECONDS = "2";

    private final DemoWorld demo;
    private final Frames frames;
    private final Templates templates;

    DemoGate(DemoWorld demo, Frames frames, Templates templates) {
        this.demo = demo;
        this.frames = frames;
        this.templates = templates;
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(this).excludePathPatterns("/assets/**", "/api/**", "/actuator/**", "/error");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!demo.isAwaited()) return true;
        var frame = frames.of(request);
        var words = frame.words();
        response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS);
        response.setHeader("Refresh", SECONDS);
        var notice = templates.webNotice(
                frame,
                words.of("entry.demo.loading"),
                words.of("entry.demo.loading.more"),
                "/",
                words.of("entry.demo.look"));
        new Page(notice, HttpStatus.SERVICE_UNAVAILABLE).render(Map.of(), request, response);
        return false;
    }
}
