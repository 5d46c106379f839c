package org.waymark.web.entry;

import jakarta.servlet.Filter;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.waymark.backup.Returning;
import org.waymark.people.Accounts;
import org.waymark.platform.Refused;
import org.waymark.platform.Refused.Problem;
import org.waymark.web.Refusals;
import org.waymark.web.Uploads;
import org.waymark.web.layout.Frames;
import org.waymark.web.layout.Typed;

/** Takes the file of a backup at the first run. A servlet of its own, because no other request may be as large. */
final class Restoration extends HttpServlet {
    static final String PATH = "/setup/restoration";

    private static final long LARGEST = 4L * 1024 * 1024 * 1024;

    private final transient Returning backups;
    private final transient Frames frames;

    private Restoration(Returning backups, Frames frames) {
        this.backups = backups;
        this.frames = frames;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        var file = Files.createTempFile("waymark-restore", ".db");
        try {
            Uploads.receive(request, file);
            backups.restore(file);
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", "/sign-in?after=restoration");
        } catch (Refused refusal) {
            showAgain(refusal, request, response);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private void showAgain(Refused refusal, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        var problem = new Problem("file", "", refusal.sentence());
        var form = Map.of("_form", new String[] {"restoration"});
        var typed = Typed.refused(form, List.of(problem), frames.of(request).words());
        Refusals.showAgain("/setup", typed, request, response);
    }

    @Configuration(proxyBeanMethods = false)
    static class Installed {
        @Bean
        ServletRegistrationBean<Restoration> restoration(Returning backups, Frames frames) {
            var registration = new ServletRegistrationBean<>(new Restoration(backups, frames), PATH);
            registration.setMultipartConfig(new MultipartConfigElement("", LARGEST, LARGEST, 64 * 1024));
            registration.setLoadOnStartup(-1);
            return registration;
        }

        /** Before anything reads the body: once there are people, nobody may fill the disk with uploads. */
        @Bean
        FilterRegistrationBean<Filter> restorationWhileEmpty(Accounts accounts) {
            var registration = new FilterRegistrationBean<Filter>((request, response, chain) -> {
                if (accounts.isFresh()) {
                    chain.doFilter(request, response);
                } else {
                    ((HttpServletResponse) response).sendError(HttpServletResponse.SC_NOT_FOUND);
                }
            });
            registration.addUrlPatterns(PATH);
            registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
            return registration;
        }
    }
}
