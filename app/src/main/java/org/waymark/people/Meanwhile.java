package org.waymark.people;

import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.waymark.platform.Actor;
import org.waymark.platform.Refused;
import org.waymark.platform.Sentence;

/** Words the refusal of a change that was made on an older version than the present one. */
@Component
public class Meanwhile {
    private final LastChangeQuery query;

    Meanwhile(LastChangeQuery query) {
        this.query = query;
    }

    /**
     * @param key of the sentence; its place 0 is for who changed it
     * @param arguments for its other places
     */
    public Refused.Conflict changed(Actor actor, UUID subject, String key, Object... arguments) {
        var author = query.authorOf(actor.workspace(), subject)
                .<Object>map(name -> name)
                .orElse(new Sentence("no.changed.somebody"));
        return new Refused.Conflict(
                key, Stream.concat(Stream.of(author), Arrays.stream(arguments)).toArray());
    }
}
