package org.waymark.web.timeline;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.waymark.platform.Actor;
import org.waymark.web.Page;
import org.waymark.web.layout.GoalView;
import org.waymark.web.layout.Shell;
import org.waymark.web.layout.Typed;
import org.waymark.web.outline.OutlineFilter;
import org.waymark.web.pages.Templates;

/** The timeline of a cycle. */
@Controller
class TimelineController {
    private final Timelines timelines;
    private final Templates templates;

    TimelineController(Timelines timelines, Templates templates) {
        this.timelines = timelines;
        this.templates = templates;
    }

    @GetMapping("/timeline")
    Page timeline(Actor actor, Shell shell, Typed typed, HttpServletRequest request) {
        var cycle = shell.chosen();
        if (cycle == null) return Page.of(templates.outlineNothing(shell));
        var filter = OutlineFilter.of(GoalView.TIMELINE, request.getParameterMap());
        var timeline = timelines.of(actor, cycle, filter, shell);
        return Page.of(templates.timelinePage(shell, timeline, typed));
    }
}
