package org.waymark.web.map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.platform.Actor;
import org.waymark.web.Page;
import org.waymark.web.layout.Frame;
import org.waymark.web.layout.GoalView;
import org.waymark.web.layout.Mark;
import org.waymark.web.layout.Shell;
import org.waymark.web.layout.Typed;
import org.waymark.web.outline.OutlineFilter;
import org.waymark.web.pages.Templates;

/** The map of a cycle. */
@Controller
class MapController {
    private final Maps maps;
    private final MapQuery query;
    private final Templates templates;

    MapController(Maps maps, MapQuery query, Templates templates) {
        this.maps = maps;
        this.query = query;
        this.templates = templates;
    }

    /** @param fold the objective whose branch was folded or unfolded just now */
    @GetMapping("/map")
    Page map(
            Actor actor,
            Shell shell,
            Typed typed,
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(required = false) @Nullable UUID fold) {
        var cycle = shell.chosen();
        if (cycle == null) return Page.of(templates.outlineNothing(shell));
        var filter = OutlineFilter.of(GoalView.MAP, request.getParameterMap());
        var map = maps.of(actor, cycle, filter, fold, shell);
        response.setHeader("HX-Push-Url", map.here());
        return Page.of(templates.mapPage(shell, map, typed));
    }

    /** The inside of a card, which asks for itself when its objective has changed. */
    @GetMapping("/objectives/{id}/face")
    Page face(Actor actor, Frame frame, @PathVariable UUID id) {
        var goal = query.goal(actor, id);
        return Page.of(templates.mapFace(frame.words(), goal, Mark.of(goal.status(), frame.words()), true));
    }
}
