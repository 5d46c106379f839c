package org.waymark.web.talk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import org.waymark.platform.Actor;
import org.waymark.talk.HelpRequest;
import org.waymark.talk.Place;
import org.waymark.talk.Subject;
import org.waymark.talk.Subject.Kind;
import org.waymark.talk.Subjects;
import org.waymark.web.Page;
import org.waymark.web.layout.Frames;
import org.waymark.web.layout.Shells;
import org.waymark.web.layout.Typed;
import org.waymark.web.pages.Templates;

/** Shows the forms about help: on a page, or in the place of the link that led to them. */
@Component
class HelpPages {
    private final Subjects subjects;
    private final Frames frames;
    private final Shells shells;
    private final Templates templates;

    HelpPages(Subjects subjects, Frames frames, Shells shells, Templates templates) {
        this.subjects = subjects;
        this.frames = frames;
        this.shells = shells;
        this.templates = templates;
    }

    Page ask(Place place, Typed typed, HttpServletRequest request, HttpServletResponse response) {
        return page(place, HelpForm.ask(place.subject().id(), place.subject(), typed), request, response);
    }

    Page answer(Actor actor, HelpRequest asked, Typed typed, HttpServletRequest request, HttpServletResponse response) {
        var place = subjects.open(actor, new Subject(Kind.CHECK_IN, asked.checkIn()));
        var form = HelpForm.answer(asked.id().value(), place.subject(), asked.need(), typed);
        return page(place, form, request, response);
    }

    private Page page(Place place, HelpForm form, HttpServletRequest request, HttpServletResponse response) {
        if (!Threads.isScript(request))
            return Page.of(templates.talkHelpPage(shells.of(request, response), place.title(), form));
        if (!form.typed().problems().isEmpty()) Threads.keepInPlace(form.id(), response);
        return Page.of(templates.talkHelpForm(frames.of(request), form));
    }
}
