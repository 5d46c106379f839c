package org.waymark.web.methods;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.waymark.web.Page;
import org.waymark.web.layout.Shell;
import org.waymark.web.pages.Templates;

/** How each number comes about. */
@Controller
class MethodsController {
    private final MethodPages pages;
    private final Templates templates;

    MethodsController(MethodPages pages, Templates templates) {
        this.pages = pages;
        this.templates = templates;
    }

    @GetMapping("/methods")
    Page index(Shell shell) {
        return Page.of(templates.methodsPage(shell, pages.index(), true));
    }

    @GetMapping("/methods/{name}")
    Page page(Shell shell, @PathVariable String name) {
        return Page.of(templates.methodsPage(shell, pages.page(name), false));
    }
}
