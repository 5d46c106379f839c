package org.waymark.talk;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.people.Access;
import org.waymark.people.Action;
import org.waymark.platform.Actor;

/** Opens what is talked about. */
@Service
public class Subjects {
    private final SubjectQuery query;
    private final Access access;

    Subjects(SubjectQuery query, Access access) {
        this.query = query;
        this.access = access;
    }

    /** For whom it is not visible, it is not there. */
    @Transactional(readOnly = true)
    public Place open(Actor actor, Subject subject) {
        access.require(actor, Action.READ);
        return query.open(actor, subject);
    }
}
