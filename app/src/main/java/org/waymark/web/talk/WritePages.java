package org.waymark.web.talk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import org.waymark.platform.Actor;
import org.waymark.talk.Subjects;
import org.waymark.web.Page;
import org.waymark.web.layout.Frames;
import org.waymark.web.layout.Shells;
import org.waymark.web.pages.Templates;

/** Shows the forms of talk: on a page, or in the place of the link that led to them. */
@Component
class WritePages {
    private final Subjects subjects;
    private final Frames frames;
    private final Shells shells;
    private final Templates templates;

    WritePages(Subjects subjects, Frames frames, Shells shells, Templates templates) {
        this.subjects = subjects;
        this.frames = frames;
        this.shells = shells;
        this.templates = templates;
    }

    Page form(Actor actor, WriteForm form, HttpServletRequest request, HttpServletResponse response) {
        var place = subjects.open(actor, form.subject());
        if (!Threads.isScript(request))
            return Page.of(templates.talkForm(shells.of(request, response), place.title(), form));
        if (!form.typed().problems().isEmpty()) Threads.keepInPlace(form.id(), response);
        return Page.of(templates.talkWrite(frames.of(request), form));
    }
}
