package org.waymark.web.initiatives;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.waymark.initiatives.Followings;
import org.waymark.objectives.KeyResult;
import org.waymark.platform.Actor;
import org.waymark.web.SeeOther;
import org.waymark.web.layout.Toasts;
import org.waymark.web.layout.Words;

/** Lets the milestones of a key result follow its initiatives, or ends that. */
@Controller
@RequestMapping("/key-results/{id}/following")
class FollowingController {
    private final Followings followings;

    FollowingController(Followings followings) {
        this.followings = followings;
    }

    @PostMapping
    SeeOther start(Actor actor, Words words, HttpServletResponse response, @PathVariable UUID id) {
        followings.start(actor, new KeyResult.Id(id));
        Toasts.leave(response, words.of("work.follows.begun"), "/key-results/" + id + "/following/removal");
        return new SeeOther("/key-results/" + id);
    }

    @PostMapping("/removal")
    SeeOther stop(Actor actor, Words words, HttpServletResponse response, @PathVariable UUID id) {
        followings.stop(actor, new KeyResult.Id(id));
        Toasts.leave(response, words.of("work.follows.ended"), "/key-results/" + id + "/following");
        return new SeeOther("/key-results/" + id);
    }
}
