package org.waymark.web.talk;

import org.waymark.talk.Place;
import org.waymark.web.layout.Typed;

/**
 * The talk about a subject on a page, and whether its reader follows it.
 *
 * @param typed a comment that was refused; else nothing
 */
public record Thread(Place place, Talk talk, boolean follows, Typed typed) {
    public String path() {
        return talk.path();
    }

    /** Where the subject is shown. */
    public String home() {
        var id = place.subject().id();
        return switch (place.subject().kind()) {
            case OBJECTIVE -> "/objectives/" + id;
            case KEY_RESULT -> "/key-results/" + id;
            case CHECK_IN -> "/key-results/" + place.rungs().get(1).subject().id() + "#check-in-" + id;
            case KPI -> "/kpis/" + id;
            case INITIATIVE -> "/initiatives/" + id;
        };
    }
}
