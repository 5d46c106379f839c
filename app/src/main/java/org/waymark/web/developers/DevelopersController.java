package org.waymark.web.developers;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.waymark.web.Page;
import org.waymark.web.SeeOther;
import org.waymark.web.layout.Shell;
import org.waymark.web.pages.Templates;

/** What the API is, how to get a token, and what there is. */
@Controller
class DevelopersController {
    private final Templates templates;
    private final ApiGuide guide;

    DevelopersController(Templates templates, ApiGuide guide) {
        this.templates = templates;
        this.guide = guide;
    }

    /** What people guess. */
    @GetMapping("/api")
    View guessed() {
        return new SeeOther("/developers");
    }

    @GetMapping("/developers")
    View guide(Shell shell, HttpServletRequest request) {
        var address =
                ServletUriComponentsBuilder.fromContextPath(request).build().toUriString();
        return Page.of(templates.developersGuide(shell, address, guide.resources()));
    }
}
