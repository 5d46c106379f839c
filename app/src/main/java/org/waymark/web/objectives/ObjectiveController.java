package org.waymark.web.objectives;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.objectives.Objective;
import org.waymark.platform.Actor;
import org.waymark.web.Page;
import org.waymark.web.layout.Frame;
import org.waymark.web.layout.Shell;
import org.waymark.web.pages.Templates;

/** The page of an objective, and the part of it that follows what others do. */
@Controller
@RequestMapping("/objectives/{id}")
class ObjectiveController {
    private final ObjectivePages pages;
    private final Templates templates;

    ObjectiveController(ObjectivePages pages, Templates templates) {
        this.pages = pages;
        this.templates = templates;
    }

    @GetMapping
    Page show(
            Actor actor,
            Shell shell,
            @PathVariable UUID id,
            @RequestParam(name = "older-than", required = false) @Nullable UUID olderThan) {
        return Page.of(templates.objectivesPage(shell, pages.page(actor, new Objective.Id(id), shell, olderThan)));
    }

    @GetMapping("/head")
    Page head(Actor actor, Frame frame, @PathVariable UUID id) {
        return Page.of(templates.objectivesHead(frame, pages.head(actor, new Objective.Id(id), frame.words())));
    }
}
