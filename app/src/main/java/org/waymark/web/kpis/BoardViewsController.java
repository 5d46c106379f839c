package org.waymark.web.kpis;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.util.UriComponentsBuilder;
import org.waymark.people.SavedView;
import org.waymark.people.SavedViewWish;
import org.waymark.people.SavedViews;
import org.waymark.platform.Actor;
import org.waymark.web.Form;
import org.waymark.web.SeeOther;
import org.waymark.web.layout.Toasts;
import org.waymark.web.layout.Words;

/** Keeps the filters of the board under a name, and forgets them again. */
@Controller
class BoardViewsController {
    static final String PAGE = "kpis";

    private final SavedViews views;

    BoardViewsController(SavedViews views) {
        this.views = views;
    }

    /** Also brings back a view that was deleted. */
    @PostMapping("/kpis/views")
    SeeOther save(Actor actor, Words words, Form form, HttpServletResponse response) {
        var wish = new SavedViewWish(
                PAGE, form.optionalLine("name", 80), form.optionalLine("query", 2000), form.ticked("shared"));
        form.refuseIfBroken();
        var view = views.save(actor, wish);
        Toasts.leave(response, words.of("kpis.view.saved", view.name()), null);
        return new SeeOther(view.query().isEmpty() ? "/kpis" : "/kpis?" + view.query());
    }

    @PostMapping("/kpis/views/{id}/removal")
    SeeOther delete(Actor actor, Words words, @PathVariable UUID id, HttpServletResponse response) {
        var view = views.delete(actor, new SavedView.Id(id));
        Toasts.leave(response, words.of("kpis.view.deleted", view.name()), again(view));
        return new SeeOther("/kpis");
    }

    /** Posted to, it is there again. */
    private static String again(SavedView view) {
        return UriComponentsBuilder.fromPath("/kpis/views")
                .queryParam("name", "{name}")
                .queryParam("query", "{query}")
                .queryParam("shared", view.shared())
                .encode()
                .buildAndExpand(view.name(), view.query())
                .toUriString();
    }
}
