package org.waymark.people;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.waymark.platform.Actor;
import org.waymark.platform.Scope;

/** Who somebody is, for what happens in a person's name while that person is not there. */
@Service
public class Actors {
    private final ActorQuery query;

    Actors(ActorQuery query) {
        this.query = query;
    }

    /** May only look. Empty when the person is not, or no longer, in the workspace. */
    public Optional<Actor> reading(UUID workspace, UUID person) {
        return query.byPerson(workspace, person, Scope.READ);
    }

    /** May also record values and check in, as far as the person may now. Empty when it is not, or no longer, in the workspace. */
    public Optional<Actor> reporting(UUID workspace, UUID person) {
        return query.byPerson(workspace, person, Scope.REPORT);
    }

    /** With all that the person may do now: for a job that carries out what the person asked for. */
    public Optional<Actor> working(UUID workspace, UUID person) {
        return query.byPerson(workspace, person, Scope.ALL);
    }
}
