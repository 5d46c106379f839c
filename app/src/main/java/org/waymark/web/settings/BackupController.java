package org.waymark.web.settings;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.waymark.ops.Backups;
import org.waymark.platform.Actor;
import org.waymark.web.Page;
import org.waymark.web.layout.Shell;
import org.waymark.web.layout.Words;
import org.waymark.web.pages.Templates;

/** A copy of everything, for whoever runs this server. */
@Controller
class BackupController {
    private final Templates templates;
    private final SettingsPages pages;
    private final Backups backups;

    BackupController(Templates templates, SettingsPages pages, Backups backups) {
        this.templates = templates;
        this.pages = pages;
        this.backups = backups;
    }

    @GetMapping("/settings/backup")
    View page(Shell shell, Actor actor) {
        var page = pages.open(Section.BACKUP, shell, actor);
        return Page.of(templates.settingsBackup(page, backups.areMadeHere(), backups.may(actor)));
    }

    @PostMapping("/settings/backup")
    void download(Actor actor, Words words, HttpServletResponse response) throws IOException {
        var copy = backups.make(actor);
        try {
            var name = "waymark-" + words.today() + ".db";
            response.setContentType("application/vnd.sqlite3");
            response.setContentLengthLong(Files.size(copy));
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment().filename(name).build().toString());
            Files.copy(copy, response.getOutputStream());
        } finally {
            Files.delete(copy);
            Files.delete(copy.getParent());
        }
    }
}
