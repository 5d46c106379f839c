package org.waymark.web.kpis;

import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.people.Access;
import org.waymark.platform.Actor;
import org.waymark.web.Page;
import org.waymark.web.layout.Frame;
import org.waymark.web.layout.Shell;
import org.waymark.web.pages.Templates;

/** KPIs with what they are made of. */
@Controller
class KpiTreeController {
    private static final int MOST_PAGES = 10_000;
    private static final int DEEPEST = 60;
    private static final int MOST_PARTS = 2_000;

    private final KpiTrees trees;
    private final Access access;
    private final Templates templates;

    KpiTreeController(KpiTrees trees, Access access, Templates templates) {
        this.trees = trees;
        this.access = access;
        this.templates = templates;
    }

    @GetMapping("/kpis/tree")
    Page all(
            Actor actor,
            Shell shell,
            @RequestParam(defaultValue = "") String open,
            @RequestParam(defaultValue = "0") int page) {
        var view = trees.all(actor, ids(open), Math.clamp(page, 0, MOST_PAGES), shell);
        return Page.of(templates.kpisTree(shell, view, Rights.anywhere(access, actor)));
    }

    @GetMapping("/kpis/{id}/tree")
    Page one(
            Actor actor,
            Shell shell,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String open,
            @RequestParam(defaultValue = "0") int parts) {
        var most = Math.clamp(parts, KpiTreeParts.FIRST, MOST_PARTS);
        var view = trees.of(actor, id, ids(open), most, shell.words());
        return Page.of(templates.kpisTree(shell, view, Rights.anywhere(access, actor)));
    }

    /** What one is made of, when its row is unfolded. */
    @GetMapping("/kpis/{id}/parts")
    Page parts(
            Actor actor,
            Frame frame,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "2") int level,
            @RequestParam(defaultValue = "0") int from) {
        var rows =
                trees.below(actor, id, Math.clamp(level, 2, DEEPEST), Math.clamp(from, 0, MOST_PARTS), frame.words());
        return Page.of(templates.kpisTreeRows(frame, rows));
    }

    private static Set<UUID> ids(String open) {
        return Arrays.stream(open.split(",")).flatMap(KpiTreeController::id).collect(Collectors.toSet());
    }

    private static Stream<UUID> id(String text) {
        try {
            return text.length() == 36 ? Stream.of(UUID.fromString(text)) : Stream.empty();
        } catch (IllegalArgumentException e) {
            return Stream.empty();
        }
    }
}
