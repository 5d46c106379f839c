package org.waymark.api.notifications;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.waymark.api.Answer;
import org.waymark.api.Says;
import org.waymark.api.Sent;
import org.waymark.notifications.Preferences;
import org.waymark.platform.Actor;

/** Who asks: what reaches it, how and when. */
@Controller
@RequestMapping("/api/v1/me/notifications")
class PreferenceResource {
    private final Preferences preferences;

    PreferenceResource(Preferences preferences) {
        this.preferences = preferences;
    }

    @Says("Get when and how you are told")
    @GetMapping
    Answer<PreferenceJson> get(Actor actor) {
        return Answer.of(PreferenceJson.of(preferences.mine(actor)));
    }

    @Says("Set when and how you are told")
    @PutMapping
    Answer<PreferenceJson> change(Actor actor, @Sent PreferenceJson sent) {
        return Answer.of(PreferenceJson.of(preferences.change(actor, sent.wish())));
    }
}
