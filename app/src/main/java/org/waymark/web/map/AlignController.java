package org.waymark.web.map;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.alignment.Alignment;
import org.waymark.alignment.Link;
import org.waymark.alignment.Ref;
import org.waymark.objectives.Objective;
import org.waymark.objectives.Objectives;
import org.waymark.people.Access;
import org.waymark.people.Action;
import org.waymark.platform.Actor;
import org.waymark.web.Addresses;
import org.waymark.web.Form;
import org.waymark.web.Needs;
import org.waymark.web.Page;
import org.waymark.web.SeeOther;
import org.waymark.web.layout.Frame;
import org.waymark.web.layout.Toasts;
import org.waymark.web.layout.Words;
import org.waymark.web.objectives.LinkForm;
import org.waymark.web.pages.Templates;

/** One objective is dropped onto another: says what will happen, and does just that. */
@Controller
@RequestMapping("/map/alignment")
class AlignController {
    private static final String MAP = "/map";

    private final Alignment alignment;
    private final Objectives objectives;
    private final MapQuery query;
    private final Access access;
    private final Templates templates;

    AlignController(Alignment alignment, Objectives objectives, MapQuery query, Access access, Templates templates) {
        this.alignment = alignment;
        this.objectives = objectives;
        this.query = query;
        this.access = access;
        this.templates = templates;
    }

    @GetMapping
    Page plan(
            Actor actor,
            Frame frame,
            @RequestParam UUID child,
            @RequestParam UUID parent,
            @RequestParam(defaultValue = MAP) String back) {
        var below = query.goal(actor, child);
        var above = objectives.get(actor, new Objective.Id(parent));
        var plan = new AlignPlan(
                below,
                query.goal(actor, parent),
                above.definition().countsChildren(),
                alignment
                        .between(actor, ref(child), ref(parent))
                        .map(Link::kind)
                        .orElse(null),
                refusal(actor, below, ref(parent), frame.words()),
                Addresses.localOr(back, MAP));
        return Page.of(templates.mapAlign(frame, plan));
    }

    @Needs(Action.EDIT_GOAL)
    @PostMapping
    SeeOther align(Actor actor, Words words, Form form, HttpServletResponse response) {
        var child = ref(form.id("child"));
        var parent = ref(form.id("parent"));
        var kind = form.choice("link", Link.Kind.class);
        form.refuseIfBroken();
        var back = Addresses.localOr(form.optionalLine("back", 2000), MAP);
        var before = alignment.between(actor, child, parent);
        var link = alignment.link(
                actor, child, parent, kind, before.map(Link::weight).orElse(1.0));
        Toasts.leave(response, words.of("map.aligned"), LinkForm.undo(link, before.orElse(null), back));
        return new SeeOther(back);
    }

    private @Nullable String refusal(Actor actor, MapGoal child, Ref parent, Words words) {
        if (!access.may(actor, Action.EDIT_GOAL, child.holder())) {
            return words.of("map.align.not-yours", child.ownerName());
        }
        return alignment.obstacle(actor, ref(child.id()), parent).map(words::of).orElse(null);
    }

    private static Ref ref(UUID objective) {
        return new Ref(new Objective.Id(objective), null);
    }
}
