package org.waymark.web.talk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.waymark.objectives.CheckIn;
import org.waymark.platform.Actor;
import org.waymark.talk.Acknowledgements;
import org.waymark.talk.Help;
import org.waymark.talk.HelpRequest;
import org.waymark.talk.HelpWish;
import org.waymark.talk.Subject;
import org.waymark.talk.Subject.Kind;
import org.waymark.web.Form;
import org.waymark.web.Page;
import org.waymark.web.layout.Toast;
import org.waymark.web.layout.Toasts;
import org.waymark.web.layout.Typed;
import org.waymark.web.layout.Words;

/** What is done about a check-in: help asked and given, and that it was read. */
@Controller
class HelpController {
    private static final int LONGEST = 5000;

    private final Help help;
    private final Acknowledgements acknowledgements;
    private final Threads threads;
    private final HelpPages pages;
    private final HelpFields fields;

    HelpController(Help help, Acknowledgements acknowledgements, Threads threads, HelpPages pages, HelpFields fields) {
        this.help = help;
        this.acknowledgements = acknowledgements;
        this.threads = threads;
        this.pages = pages;
        this.fields = fields;
    }

    @GetMapping("/check-ins/{id}/help/new")
    Page fresh(
            Actor actor, Typed typed, HttpServletRequest request, HttpServletResponse response, @PathVariable UUID id) {
        return pages.ask(help.requireAskable(actor, new CheckIn.Id(id)), typed, request, response);
    }

    @PostMapping("/check-ins/{id}/help")
    View ask(Actor actor, Form form, HttpServletRequest request, @PathVariable UUID id) {
        var wish = fields.read(actor, form);
        form.refuseIfBroken();
        var asked = help.ask(actor, new CheckIn.Id(id), wish == null ? new HelpWish("", null) : wish);
        return threads.answer(actor, checkIn(asked.checkIn()), request);
    }

    @GetMapping("/help/{id}/answer/new")
    Page answer(
            Actor actor, Typed typed, HttpServletRequest request, HttpServletResponse response, @PathVariable UUID id) {
        return pages.answer(actor, help.requireEndable(actor, new HelpRequest.Id(id)), typed, request, response);
    }

    @PostMapping("/help/{id}/answer")
    View give(
            Actor actor,
            Words words,
            Form form,
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable UUID id) {
        var answer = form.text("answer", LONGEST);
        form.refuseIfBroken();
        var given = help.give(actor, new HelpRequest.Id(id), answer);
        return threads.answer(
                actor, checkIn(given.checkIn()), toast(id, words.of("talk.help.given")), request, response);
    }

    @PostMapping("/help/{id}/withdrawal")
    View withdraw(
            Actor actor, Words words, HttpServletRequest request, HttpServletResponse response, @PathVariable UUID id) {
        var withdrawn = help.withdraw(actor, new HelpRequest.Id(id));
        return threads.answer(
                actor, checkIn(withdrawn.checkIn()), toast(id, words.of("talk.help.withdrawn")), request, response);
    }

    /** Undoes either. */
    @PostMapping("/help/{id}/reopening")
    View reopen(Actor actor, HttpServletRequest request, @PathVariable UUID id) {
        return Threads.back(checkIn(help.reopen(actor, new HelpRequest.Id(id)).checkIn()), request);
    }

    @PostMapping("/check-ins/{id}/acknowledgement")
    View acknowledge(
            Actor actor, Words words, HttpServletRequest request, HttpServletResponse response, @PathVariable UUID id) {
        acknowledgements.acknowledge(actor, new CheckIn.Id(id));
        var said = new Toast(words.of("talk.acknowledged"), acknowledgement(id) + "/withdrawal");
        return acknowledged(actor, id, said, request, response);
    }

    @PostMapping("/check-ins/{id}/acknowledgement/withdrawal")
    View takeBack(
            Actor actor, Words words, HttpServletRequest request, HttpServletResponse response, @PathVariable UUID id) {
        acknowledgements.takeBack(actor, new CheckIn.Id(id));
        var said = new Toast(words.of("talk.acknowledged.undone"), acknowledgement(id));
        return acknowledged(actor, id, said, request, response);
    }

    private static Toast toast(UUID help, String said) {
        return new Toast(said, "/help/" + help + "/reopening");
    }

    /** Without script back to where it stood, for the undo of the word about it is pressed there too. */
    private View acknowledged(
            Actor actor, UUID id, Toast said, HttpServletRequest request, HttpServletResponse response) {
        if (Threads.isScript(request)) return threads.answer(actor, checkIn(id), said, request, response);
        Toasts.leave(response, said.text(), said.undo());
        return Threads.back(checkIn(id), request);
    }

    private static String acknowledgement(UUID checkIn) {
        return "/check-ins/" + checkIn + "/acknowledgement";
    }

    private static Subject checkIn(UUID id) {
        return new Subject(Kind.CHECK_IN, id);
    }
}
