package org.waymark.web.settings;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.waymark.exports.Homecoming;
import org.waymark.web.Uploads;
import org.waymark.web.layout.Frames;
import org.waymark.web.layout.Toasts;
import org.waymark.web.security.KnownPerson;

/** Takes the file of a workspace that comes in. A servlet of its own, because no other request may be as large. */
final class ArrivalUpload extends HttpServlet {
    private static final String PATH = "/settings/export/arrival";
    private static final String PAGE = "/settings/export";
    private static final long LARGEST = 1L << 30;

    private final transient Homecoming homecoming;
    private final transient Frames frames;

    private ArrivalUpload(Homecoming homecoming, Frames frames) {
        this.homecoming = homecoming;
        this.frames = frames;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        var actor = KnownPerson.here().orElseThrow().actor();
        if (!homecoming.may(actor)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        new Uploads(frames, PAGE, Map.of()).take(request, response, file -> {
            homecoming.bringIn(actor, file);
            Toasts.leave(response, frames.of(request).words().of("export.brought"), null);
            return PAGE;
        });
    }

    @Configuration(proxyBeanMethods = false)
    static class Installed {
        @Bean
        ServletRegistrationBean<ArrivalUpload> arrivalUpload(Homecoming homecoming, Frames frames) {
            return Uploads.at(PATH, new ArrivalUpload(homecoming, frames), LARGEST);
        }
    }
}
