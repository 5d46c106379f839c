package org.waymark.web.search;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.waymark.web.Page;
import org.waymark.web.layout.Frame;
import org.waymark.web.pages.Templates;

/** Tells the keys that do things, inside the dialog that asks for them. */
@Controller
class KeysController {
    private final Templates templates;

    KeysController(Templates templates) {
        this.templates = templates;
    }

    @GetMapping("/keys")
    Page keys(Frame frame) {
        return Page.of(templates.layoutKeys(frame));
    }
}
