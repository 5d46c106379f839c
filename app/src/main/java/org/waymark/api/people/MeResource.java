package org.waymark.api.people;

import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.waymark.api.Answer;
import org.waymark.api.IfMatch;
import org.waymark.api.Says;
import org.waymark.api.Sent;
import org.waymark.api.people.PersonJson.MeShown;
import org.waymark.api.people.PersonJson.ProfileSent;
import org.waymark.people.Person.Theme;
import org.waymark.people.Profile;
import org.waymark.people.Profiles;
import org.waymark.platform.Actor;

/** Who asks. */
@Controller
@RequestMapping("/api/v1/me")
class MeResource {
    private final Profiles profiles;
    private final PersonResourceQuery query;

    MeResource(Profiles profiles, PersonResourceQuery query) {
        this.profiles = profiles;
        this.query = query;
    }

    @Says("Get the person that the token acts for")
    @GetMapping
    Answer<MeShown> get(Actor actor) {
        var me = query.me(actor);
        return Answer.of(me, me.version());
    }

    @Says("Change your own profile")
    @PutMapping
    Answer<MeShown> change(Actor actor, IfMatch match, @Sent ProfileSent sent) {
        match.require(get(actor));
        var profile = new Profile(
                sent.name(),
                sent.jobTitle(),
                Objects.requireNonNullElse(sent.theme(), Theme.SYSTEM),
                !Boolean.FALSE.equals(sent.singleKeys()));
        profiles.change(actor, match.version(), profile);
        return get(actor);
    }
}
