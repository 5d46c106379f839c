package org.waymark.api.people;

import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.waymark.api.Answer;
import org.waymark.api.Asked;
import org.waymark.api.Call;
import org.waymark.api.Listing;
import org.waymark.api.Once;
import org.waymark.api.Paging;
import org.waymark.api.Says;
import org.waymark.api.Sent;
import org.waymark.api.people.SavedViewJson.SavedViewFilter;
import org.waymark.api.people.SavedViewJson.SavedViewSent;
import org.waymark.api.people.SavedViewJson.SavedViewShown;
import org.waymark.people.SavedView;
import org.waymark.people.SavedViewWish;
import org.waymark.people.SavedViews;
import org.waymark.platform.Actor;

/** Pages with their filters, kept under a name. */
@Controller
@RequestMapping("/api/v1/saved-views")
class SavedViewResource {
    private final SavedViews views;
    private final Once once;

    SavedViewResource(SavedViews views, Once once) {
        this.views = views;
        this.once = once;
    }

    @Says("List saved views of a page: your own first, then what others share")
    @GetMapping
    Answer<Listing<SavedViewShown>> list(Actor actor, @Asked SavedViewFilter filter, Paging paging) {
        var found = views.of(actor, Objects.requireNonNullElse(filter.page(), "objectives"));
        return Answer.of(paging.part(found, view -> view.id().value(), SavedViewShown::of));
    }

    @Says("Save a view")
    @PostMapping
    Answer<SavedViewShown> save(Actor actor, Call call, @Sent SavedViewSent sent) {
        var shared = Boolean.TRUE.equals(sent.shared());
        return once.answer(actor, call, () -> {
            var view = views.save(actor, new SavedViewWish(sent.page(), sent.name(), sent.query(), shared));
            return Answer.created("/api/v1/saved-views/" + view.id().value(), SavedViewShown.of(view));
        });
    }

    @Says("Delete a saved view")
    @DeleteMapping("/{id}")
    Answer<Void> delete(Actor actor, @PathVariable UUID id) {
        views.delete(actor, new SavedView.Id(id));
        return Answer.done();
    }
}
