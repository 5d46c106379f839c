package org.waymark.web;

import gg.jte.models.runtime.JteModel;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.View;

/** A filled template on its way out: a whole page or, for htmx, a part of one. Never kept by caches between people. */
public record Page(JteModel model, HttpStatus status) implements View {
    /** Set by whoever forwards to a form that was refused: the page then answers with this status. */
    static final String STATUS = Page.class.getName() + ".status";

    public static Page of(JteModel model) {
        return new Page(model, HttpStatus.OK);
    }

    @Override
    public void render(@Nullable Map<String, ?> ignored, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var html = new Utf8ByteOutput();
        model.render(html);
        response.setStatus(
                request.getAttribute(STATUS) instanceof HttpStatus refused ? refused.value() : status.value());
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Vary", "HX-Request");
        var page = KeptCycle.keepIn(
                html.toByteArray(), request); // all at once: compressing hundreds of snippets takes four times as long
        response.setContentLength(page.length);
        response.getOutputStream().write(page);
    }
}
