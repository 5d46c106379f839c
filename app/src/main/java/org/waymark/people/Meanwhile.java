package org.waymark.people;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.waymark.platform.Actor;
import org.waymark.platform.Refused;

/** Words the refusal of a change that was made on an older version than the present one. */
@Component
public class Meanwhile {
    private final LastChangeQuery query;

    Meanwhile(LastChangeQuery query) {
        this.query = query;
    }

    /** @param what begins the sentence, for example {@code The objective “Keep customers”} */
    public Refused.Conflict changed(Actor actor, String what, UUID subject) {
        var author = query.authorOf(actor.workspace(), subject).orElse("somebody else");
        return new Refused.Conflict("%s was changed meanwhile by %s. Look at the present state and change it again."
                .formatted(what, author));
    }
}
