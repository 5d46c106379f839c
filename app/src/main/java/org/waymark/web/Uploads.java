package org.waymark.web;

import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.waymark.platform.Refused;
import org.waymark.platform.Refused.Problem;
import org.waymark.web.layout.Frames;
import org.waymark.web.layout.Typed;

/**
 * Files too large for a form, as servlets of their own take them.
 *
 * @param page where they are sent from, and where it is said why one is refused
 * @param form what that page is told then
 */
public record Uploads(Frames frames, String page, Map<String, String[]> form) {
    public Uploads {
        form = Map.copyOf(form);
    }

    /** @param largest in bytes */
    public static <S extends HttpServlet> ServletRegistrationBean<S> at(String path, S servlet, long largest) {
        var registration = new ServletRegistrationBean<>(servlet, path);
        registration.setMultipartConfig(new MultipartConfigElement("", largest, largest, 64 * 1024));
        registration.setLoadOnStartup(-1);
        return registration;
    }

    /**
     * Takes what was sent in the field {@code file}.
     *
     * @param deed what is done with it, and where to go then
     */
    public void take(HttpServletRequest request, HttpServletResponse response, Function<Path, String> deed)
            throws ServletException, IOException {
        var file = Files.createTempFile("waymark", ".upload");
        try {
            receive(request, file);
            var next = deed.apply(file);
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", next);
        } catch (Refused refusal) {
            var problem = new Problem("file", "", refusal.sentence());
            var typed = Typed.refused(form, List.of(problem), frames.of(request).words());
            Refusals.showAgain(page, typed, request, response);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static void receive(HttpServletRequest request, Path file) throws ServletException, IOException {
        var type = request.getContentType();
        var part = type != null && type.startsWith("multipart/form-data") ? request.getPart("file") : null;
        if (part == null || part.getSize() == 0) throw new Refused.Invalid("file", "", "no.backup.file-missing");
        try (var in = part.getInputStream()) {
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
