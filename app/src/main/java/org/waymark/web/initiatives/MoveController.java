package org.waymark.web.initiatives;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.util.UriComponentsBuilder;
import org.waymark.initiatives.Initiative;
import org.waymark.initiatives.InitiativeMoves;
import org.waymark.initiatives.Initiatives;
import org.waymark.people.Action;
import org.waymark.platform.Actor;
import org.waymark.web.Addresses;
import org.waymark.web.Form;
import org.waymark.web.Needs;
import org.waymark.web.Page;
import org.waymark.web.SeeOther;
import org.waymark.web.layout.Frame;
import org.waymark.web.layout.Toast;
import org.waymark.web.layout.Toasts;
import org.waymark.web.pages.Templates;

/** Moves an initiative to another status, or to another place in it; nothing is asked, all can be taken back. */
@Controller
class MoveController {
    private final Initiatives initiatives;
    private final InitiativeMoves moves;
    private final Templates templates;

    MoveController(Initiatives initiatives, InitiativeMoves moves, Templates templates) {
        this.initiatives = initiatives;
        this.moves = moves;
        this.templates = templates;
    }

    @Needs(Action.DO_WORK)
    @PostMapping("/initiatives/{id}/status")
    View move(
            Actor actor,
            Form form,
            Frame frame,
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable UUID id) {
        var to = form.choice("status", Initiative.Status.class);
        var before = form.optionalId("before");
        var back = Addresses.localOr(form.optionalLine("back", 400), "/initiatives/" + id);
        form.refuseIfBroken();
        var was = initiatives.get(actor, new Initiative.Id(id));
        var follower = moves.follower(actor, was.id()).orElse(null);
        moves.move(actor, was.id(), to, before == null ? null : new Initiative.Id(before));
        var told = frame.words().of("work.moved", was.title(), frame.words().of("work.status." + to));
        var undo = undo(was, follower, back);
        if (request.getHeader("HX-Request") != null) {
            return Page.of(templates.partsToasts(frame, List.of(new Toast(told, undo))));
        }
        Toasts.leave(response, told, undo);
        return new SeeOther(back);
    }

    private static String undo(Initiative was, Initiative.@Nullable Id follower, String back) {
        return UriComponentsBuilder.fromPath("/initiatives/" + was.id().value() + "/status")
                .queryParam("status", was.status())
                .queryParam("before", follower == null ? "" : follower.value())
                .queryParam("back", "{back}")
                .encode()
                .buildAndExpand(back)
                .toUriString();
    }
}
