package org.waymark.api.search;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.waymark.api.Answer;
import org.waymark.api.Asked;
import org.waymark.api.Listing;
import org.waymark.api.Says;
import org.waymark.platform.Actor;

/** Finding things by words. */
@Controller
@RequestMapping("/api/v1/search")
class SearchResource {
    private static final int SOME = 20;

    private final SearchResourceQuery query;

    SearchResource(SearchResourceQuery query) {
        this.query = query;
    }

    record SearchFilter(
            @Says("Words that a name must hold, in any order.") @Nullable
            String q) {}

    @Says("Find objectives, key results, KPIs, persons and teams by words; at most 20 of each kind")
    @GetMapping
    Answer<Listing<HitShown>> find(Actor actor, @Asked SearchFilter filter) {
        return Answer.of(new Listing<>(query.find(actor, Objects.requireNonNullElse(filter.q(), ""), SOME), null));
    }
}
