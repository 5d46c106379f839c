package org.waymark.web.talk;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.waymark.platform.Actor;
import org.waymark.talk.Follows;
import org.waymark.talk.Readers;
import org.waymark.talk.Subjects;
import org.waymark.web.Page;
import org.waymark.web.SeeOther;
import org.waymark.web.layout.Frame;
import org.waymark.web.layout.Shell;
import org.waymark.web.layout.Typed;
import org.waymark.web.pages.Templates;

/** The talk about a subject: on a page of its own, or as a part of the subject's. */
@Controller
@RequestMapping("/talk/{kind}/{id}")
class ThreadController {
    private static final int SUGGESTED = 8;
    private static final int LONGEST = 100;

    private final Threads threads;
    private final Subjects subjects;
    private final Follows follows;
    private final Readers readers;
    private final Templates templates;

    ThreadController(Threads threads, Subjects subjects, Follows follows, Readers readers, Templates templates) {
        this.threads = threads;
        this.subjects = subjects;
        this.follows = follows;
        this.readers = readers;
        this.templates = templates;
    }

    @GetMapping
    Page page(
            Actor actor,
            Typed typed,
            Shell shell,
            @PathVariable String kind,
            @PathVariable UUID id,
            @RequestParam(name = "older-than", required = false) @Nullable UUID olderThan) {
        var thread = threads.thread(actor, Threads.subject(kind, id), olderThan, typed);
        return Page.of(templates.talkPage(shell, thread));
    }

    @GetMapping(headers = "HX-Request")
    Page part(
            Actor actor,
            Frame frame,
            Typed typed,
            HttpServletResponse response,
            @PathVariable String kind,
            @PathVariable UUID id) {
        var thread = threads.thread(actor, Threads.subject(kind, id), null, typed);
        if (typed.problems().isEmpty()) return Page.of(templates.talkThread(frame, thread));
        Threads.keepInPlace("write-" + id, response);
        return Page.of(templates.talkWrite(frame, WriteForm.of(thread)));
    }

    /** What is said, asked for again when somebody said something. */
    @GetMapping("/said")
    Page said(Actor actor, Frame frame, @PathVariable String kind, @PathVariable UUID id) {
        return Page.of(templates.talkSaid(frame, threads.talk(actor, Threads.subject(kind, id))));
    }

    /** Whom an @ may mean. */
    @GetMapping("/readers")
    Page readers(
            Actor actor,
            @PathVariable String kind,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String find) {
        var place = subjects.open(actor, Threads.subject(kind, id));
        var typed = find.length() > LONGEST ? "" : find;
        var found = readers.suggest(actor.workspace(), place.about(), typed, SUGGESTED);
        return Page.of(templates.talkReaders(ReaderOption.of(found)));
    }

    @PostMapping("/following")
    View follow(Actor actor, @PathVariable String kind, @PathVariable UUID id) {
        follows.follow(actor, Threads.subject(kind, id));
        return followed(kind, id);
    }

    @PostMapping("/following/withdrawal")
    View unfollow(Actor actor, @PathVariable String kind, @PathVariable UUID id) {
        follows.unfollow(actor, Threads.subject(kind, id));
        return followed(kind, id);
    }

    private static View followed(String kind, UUID id) {
        return new SeeOther("/talk/" + kind + "/" + id);
    }
}
