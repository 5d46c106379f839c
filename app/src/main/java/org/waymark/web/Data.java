package org.waymark.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.View;

/** JSON for the script of a page that draws itself. Never kept by caches between people. */
public record Data(String json) implements View {
    @Override
    public void render(@Nullable Map<String, ?> ignored, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var refused = request.getAttribute(Page.STATUS) instanceof HttpStatus status ? status : HttpStatus.OK;
        var body = json.getBytes(StandardCharsets.UTF_8);
        response.setStatus(refused.value());
        response.setContentType("application/json;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
