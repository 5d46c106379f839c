package org.waymark.web.live;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.waymark.platform.Actor;

/** The event stream of open pages. {@code age}: milliseconds since the page was asked for. */
@RestController
class LiveController {
    private final LivePages pages;

    LiveController(LivePages pages) {
        this.pages = pages;
    }

    @GetMapping(path = "/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter live(Actor actor, @RequestParam(defaultValue = "0") int age, HttpServletResponse response) {
        response.setHeader("X-Accel-Buffering", "no");
        response.setHeader("Cache-Control", "no-store");
        return pages.open(actor, Duration.ofMillis(age));
    }
}
