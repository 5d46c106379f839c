package org.waymark.web.talk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.waymark.platform.Actor;
import org.waymark.platform.Refused;
import org.waymark.talk.Follows;
import org.waymark.talk.Place;
import org.waymark.talk.Subject;
import org.waymark.talk.Subject.Kind;
import org.waymark.talk.Subjects;
import org.waymark.web.Addresses;
import org.waymark.web.Page;
import org.waymark.web.SeeOther;
import org.waymark.web.layout.Frames;
import org.waymark.web.layout.Toast;
import org.waymark.web.layout.Toasts;
import org.waymark.web.layout.Typed;
import org.waymark.web.pages.Templates;

/** Puts threads together, and answers deeds with them: the part of the page for a script, else the page of the thread. */
@Component
class Threads {
    private static final String SCRIPT = "HX-Request";

    private final Subjects subjects;
    private final TalkQuery query;
    private final TalkRights rights;
    private final Follows follows;
    private final Frames frames;
    private final Templates templates;

    Threads(
            Subjects subjects,
            TalkQuery query,
            TalkRights rights,
            Follows follows,
            Frames frames,
            Templates templates) {
        this.subjects = subjects;
        this.query = query;
        this.rights = rights;
        this.follows = follows;
        this.frames = frames;
        this.templates = templates;
    }

    static Subject subject(String kind, UUID id) {
        return new Subject(Kind.of(kind).orElseThrow(() -> new Refused.Missing("page")), id);
    }

    static boolean isScript(HttpServletRequest request) {
        return request.getHeader(SCRIPT) != null;
    }

    Thread thread(Actor actor, Subject subject, @Nullable UUID olderThan, Typed typed) {
        var place = subjects.open(actor, subject);
        return new Thread(place, talk(actor, place, olderThan), follows.isFollowing(actor, place), typed);
    }

    Talk talk(Actor actor, Subject subject) {
        return talk(actor, subjects.open(actor, subject), null);
    }

    /** What is said now, after a deed of the actor. */
    View answer(Actor actor, Subject subject, HttpServletRequest request) {
        if (!isScript(request)) return new SeeOther(Talk.path(subject));
        return Page.of(templates.talkSaid(frames.of(request), talk(actor, subject)));
    }

    /** What is said now, after the actor said something and with that began to follow. */
    View written(Actor actor, Subject subject, HttpServletRequest request) {
        if (!isScript(request) || subject.kind() == Kind.CHECK_IN) return answer(actor, subject, request);
        return Page.of(templates.talkWritten(frames.of(request), thread(actor, subject, null, Typed.nothing())));
    }

    /** With a word about the deed that takes it back. */
    View answer(Actor actor, Subject subject, Toast said, HttpServletRequest request, HttpServletResponse response) {
        if (isScript(request)) {
            return Page.of(templates.talkTold(frames.of(request), talk(actor, subject), List.of(said)));
        }
        Toasts.leave(response, said.text(), said.undo());
        return new SeeOther(Talk.path(subject));
    }

    /** The page on which a toast stood. */
    static View back(Subject subject, HttpServletRequest request) {
        return new SeeOther(Addresses.before(request, Talk.path(subject)));
    }

    /** A form that was refused goes back into its own place, not into the one that its answer was meant for. */
    static void keepInPlace(String form, HttpServletResponse response) {
        response.setHeader("HX-Retarget", "#" + form);
        response.setHeader("HX-Reswap", "outerHTML");
    }

    private Talk talk(Actor actor, Place place, @Nullable UUID olderThan) {
        return query.of(actor, place, may(actor, place), olderThan);
    }

    private Talk.May may(Actor actor, Place place) {
        return switch (place.subject().kind()) {
            case CHECK_IN ->
                rights.onCheckIn(
                        actor,
                        place.holders(),
                        place.rungs().getFirst().owners().stream().findFirst().orElse(null),
                        place.open());
            case OBJECTIVE, KEY_RESULT, KPI, INITIATIVE -> rights.on(actor);
        };
    }
}
