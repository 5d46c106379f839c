package org.waymark.notifications;

import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.select;
import static org.waymark.notifications.schema.Tables.NEWS_REFUSAL;
import static org.waymark.people.schema.Tables.INVITATION;
import static org.waymark.people.schema.Tables.MEMBERSHIP;
import static org.waymark.people.schema.Tables.PERSON;

import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.waymark.notifications.RefusedAddresses.Refusal;

@Repository
class RefusedAddressStore {
    private final DSLContext db;

    RefusedAddressStore(DSLContext db) {
        this.db = db;
    }

    List<Refusal> of(UUID workspace, int most) {
        var people = select(PERSON.EMAIL_FOLDED)
                .from(MEMBERSHIP)
                .join(PERSON)
                .on(PERSON.ID.eq(MEMBERSHIP.PERSON_ID))
                .where(MEMBERSHIP.WORKSPACE_ID.eq(workspace))
                .and(MEMBERSHIP.LEFT_AT.isNull());
        var invited = select(lower(INVITATION.EMAIL))
                .from(INVITATION)
                .where(INVITATION.WORKSPACE_ID.eq(workspace))
                .and(INVITATION.ACCEPTED_AT.isNull())
                .and(INVITATION.REVOKED_AT.isNull());
        return db.selectFrom(NEWS_REFUSAL)
                .where(NEWS_REFUSAL.ADDRESS.in(people).or(NEWS_REFUSAL.ADDRESS.in(invited)))
                .orderBy(NEWS_REFUSAL.REFUSED_AT.desc(), NEWS_REFUSAL.ADDRESS)
                .limit(most)
                .fetch(row -> new Refusal(row.getAddress(), row.getSays(), row.getRefusedAt()));
    }

    void save(Refusal refusal) {
        db.insertInto(NEWS_REFUSAL)
                .set(NEWS_REFUSAL.ADDRESS, refusal.address())
                .set(NEWS_REFUSAL.SAYS, refusal.says())
                .set(NEWS_REFUSAL.REFUSED_AT, refusal.at())
                .onConflict(NEWS_REFUSAL.ADDRESS)
                .doUpdate()
                .set(NEWS_REFUSAL.SAYS, refusal.says())
                .set(NEWS_REFUSAL.REFUSED_AT, refusal.at())
                .execute();
    }

    void remove(String address) {
        db.deleteFrom(NEWS_REFUSAL).where(NEWS_REFUSAL.ADDRESS.eq(address)).execute();
    }
}
