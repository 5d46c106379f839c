package org.waymark.web.settings;

import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.waymark.exports.Homecoming;
import org.waymark.platform.Refused;
import org.waymark.platform.Refused.Problem;
import org.waymark.web.Refusals;
import org.waymark.web.Uploads;
import org.waymark.web.layout.Frames;
import org.waymark.web.layout.Toasts;
import org.waymark.web.layout.Typed;
import org.waymark.web.security.KnownPerson;

/** Takes the file of a workspace that comes in. A servlet of its own, because no other request may be as large. */
final class ArrivalUpload extends HttpServlet {
    private static final String PATH = "/settings/export/arrival";
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
        var file = Files.createTempFile("waymark-arrival", ".zip");
        try {
            Uploads.receive(request, file);
            homecoming.bringIn(actor, file);
            Toasts.leave(response, frames.of(request).words().of("export.brought"), null);
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", "/settings/export");
        } catch (Refused refusal) {
            showAgain(refusal, request, response);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private void showAgain(Refused refusal, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        var problem = new Problem("file", "", refusal.sentence());
        var typed = Typed.refused(Map.of(), List.of(problem), frames.of(request).words());
        Refusals.showAgain("/settings/export", typed, request, response);
    }

    @Configuration(proxyBeanMethods = false)
    static class Installed {
        @Bean
        ServletRegistrationBean<ArrivalUpload> arrivalUpload(Homecoming homecoming, Frames frames) {
            var registration = new ServletRegistrationBean<>(new ArrivalUpload(homecoming, frames), PATH);
            registration.setMultipartConfig(new MultipartConfigElement("", LARGEST, LARGEST, 64 * 1024));
            registration.setLoadOnStartup(-1);
            return registration;
        }
    }
}
