package org.waymark.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.waymark.platform.Refused;

/** Files too large for a form, as servlets of their own take them. */
public final class Uploads {
    private Uploads() {}

    /**
     * Writes what was sent in the field {@code file} to a file of this machine.
     *
     * @throws Refused.Invalid if nothing was sent
     */
    public static void receive(HttpServletRequest request, Path file) throws ServletException, IOException {
        var part = request.getPart("file");
        if (part == null || part.getSize() == 0) throw new Refused.Invalid("file", "", "no.backup.file-missing");
        try (var in = part.getInputStream()) {
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
