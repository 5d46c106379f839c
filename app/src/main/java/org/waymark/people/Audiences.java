package org.waymark.people;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.platform.Actor;
import org.waymark.platform.Refused;
import org.waymark.platform.Refused.Problem;

/**
 * Keeps who may see a restricted thing. The module that owns the thing asks {@link Access} about it before it comes here, and
 * tells what happened.
 */
@Service
public class Audiences {
    /** Enough for any company's board; a list longer than this is a team. */
    private static final int MOST = 500;

    private final AudienceStore store;

    Audiences(AudienceStore store) {
        this.store = store;
    }

    @Transactional(readOnly = true)
    public Audience of(Actor actor, UUID subject) {
        return store.of(actor.workspace(), subject);
    }

    @Transactional
    public void set(Actor actor, UUID subject, Audience audience) {
        refuseTooMany(audience);
        var problems = new ArrayList<Problem>();
        var persons = store.presentPersons(actor.workspace(), audience.persons());
        problems.addAll(unknown("audience.persons", audience.persons(), persons, "no.unknown.person"));
        var teams = store.presentTeams(actor.workspace(), audience.teams());
        problems.addAll(unknown("audience.teams", audience.teams(), teams, "no.unknown.team"));
        if (!problems.isEmpty()) {
            throw new Refused.Invalid(problems);
        }
        store.save(actor.workspace(), subject, audience);
    }

    /** Whoever may see the one may see the other, as far as they are still here. */
    @Transactional
    public void copy(Actor actor, UUID from, UUID to) {
        var audience = store.of(actor.workspace(), from);
        var kept = new Audience(
                store.presentPersons(actor.workspace(), audience.persons()),
                store.presentTeams(actor.workspace(), audience.teams()));
        store.save(actor.workspace(), to, kept);
    }

    private static void refuseTooMany(Audience audience) {
        int size = audience.persons().size() + audience.teams().size();
        if (size > MOST) {
            throw new Refused.Invalid("audience", size, "no.people.audience-large", MOST);
        }
    }

    private static List<Problem> unknown(String field, Collection<UUID> asked, Set<UUID> known, String key) {
        return asked.stream()
                .filter(id -> !known.contains(id))
                .map(id -> new Problem(field, id.toString(), key))
                .toList();
    }
}
