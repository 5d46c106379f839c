package org.waymark.web.entry;

import jakarta.servlet.Filter;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.waymark.backup.Returning;
import org.waymark.people.Accounts;
import org.waymark.web.Uploads;
import org.waymark.web.layout.Frames;

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
        var form = Map.of("_form", new String[] {"restoration"});
        new Uploads(frames, "/setup", form).take(request, response, file -> {
            backups.restore(file);
            return "/sign-in?after=restoration";
        });
    }

    @Configuration(proxyBeanMethods = false)
    static class Installed {
        @Bean
        ServletRegistrationBean<Restoration> restoration(Returning backups, Frames frames) {
            return Uploads.at(PATH, new Restoration(backups, frames), LARGEST);
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
