package org.waymark.web.connectors;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;
import org.waymark.connectors.Connection;
import org.waymark.connectors.Pull;
import org.waymark.connectors.Pulls;
import org.waymark.measure.Period;
import org.waymark.people.Action;
import org.waymark.platform.Actor;
import org.waymark.web.Form;
import org.waymark.web.Needs;
import org.waymark.web.SeeOther;
import org.waymark.web.layout.Toasts;
import org.waymark.web.layout.Words;

/** Starts and stops runs. */
@Controller
@RequestMapping(ConnectorsController.PATH + "/{id}")
class PullController {
    private final Pulls pulls;

    PullController(Pulls pulls) {
        this.pulls = pulls;
    }

    @PostMapping("/runs")
    View start(Actor actor, @PathVariable UUID id, Words words, HttpServletResponse response) {
        pulls.start(actor, new Connection.Id(id));
        return done(id, words.of("connectors.run.started"), response);
    }

    @Needs(Action.MANAGE_CONNECTIONS)
    @PostMapping("/backfills")
    View backfill(Actor actor, @PathVariable UUID id, Form form, Words words, HttpServletResponse response) {
        var from = form.day("from");
        var to = form.day("to");
        if (to.isBefore(from)) form.refuse("to", to.toString(), "no.connectors.days");
        form.refuseIfBroken();
        pulls.backfill(actor, new Connection.Id(id), new Period(from, to));
        return done(id, words.of("connectors.run.started"), response);
    }

    @PostMapping("/runs/{run}/cancellation")
    View stop(Actor actor, @PathVariable UUID id, @PathVariable UUID run, Words words, HttpServletResponse response) {
        pulls.stop(actor, new Connection.Id(id), new Pull.Id(run));
        return done(id, words.of("connectors.run.stops"), response);
    }

    private static View done(UUID id, String said, HttpServletResponse response) {
        Toasts.leave(response, said, null);
        return new SeeOther(ConnectorsController.PATH + "/" + id);
    }
}
