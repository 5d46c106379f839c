package org.waymark.web.talk;

import static org.jooq.impl.DSL.val;

import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.platform.Actor;
import org.waymark.talk.Place;

/** Reads what is said about one subject. */
@Repository
class TalkQuery {
    private static final int MOST = 100;

    private final DSLContext db;

    TalkQuery(DSLContext db) {
        this.db = db;
    }

    /** @param place as the actor may see it */
    @Transactional(readOnly = true)
    Talk of(Actor actor, Place place, Talk.May may, @Nullable UUID before) {
        var parts = new TalkParts(actor, val(place.subject().id()), MOST, before);
        return db.select(parts.fields()).fetchSingle(row -> parts.of(row, place.subject(), may));
    }
}
