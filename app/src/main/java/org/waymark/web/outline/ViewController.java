package org.waymark.web.outline;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.util.UriComponentsBuilder;
import org.waymark.people.SavedView;
import org.waymark.people.SavedViewWish;
import org.waymark.people.SavedViews;
import org.waymark.platform.Actor;
import org.waymark.web.Form;
import org.waymark.web.SeeOther;
import org.waymark.web.layout.Toasts;
import org.waymark.web.layout.Words;

/** Keeps the filters of the outline under a name, and forgets them again. */
@Controller
@RequestMapping("/objectives/views")
class ViewController {
    static final String PAGE = "objectives";

    private final SavedViews views;

    ViewController(SavedViews views) {
        this.views = views;
    }

    /** Also brings back a view that was deleted. */
    @PostMapping
    SeeOther save(Actor actor, Words words, Form form, HttpServletResponse response) {
        var wish = new SavedViewWish(
                PAGE, form.optionalLine("name", 80), form.optionalLine("query", 2000), form.ticked("shared"));
        form.refuseIfBroken();
        var view = views.save(actor, wish);
        Toasts.leave(response, words.of("outline.view.saved", view.name()), null);
        return there(view);
    }

    @PostMapping("/{id}/removal")
    SeeOther delete(Actor actor, Words words, HttpServletResponse response, @PathVariable UUID id) {
        var view = views.delete(actor, new SavedView.Id(id));
        Toasts.leave(response, words.of("outline.view.deleted", view.name()), again(view));
        return new SeeOther("/objectives");
    }

    private static SeeOther there(SavedView view) {
        return new SeeOther("/objectives" + (view.query().isEmpty() ? "" : "?" + view.query()));
    }

    /** Posted to, it is there again. */
    private static String again(SavedView view) {
        return UriComponentsBuilder.fromPath("/objectives/views")
                .queryParam("name", "{name}")
                .queryParam("query", "{query}")
                .queryParam("shared", view.shared())
                .encode()
                .buildAndExpand(view.name(), view.query())
                .toUriString();
    }
}
