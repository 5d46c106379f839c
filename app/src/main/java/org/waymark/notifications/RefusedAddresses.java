package org.waymark.notifications;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.people.Access;
import org.waymark.people.Action;
import org.waymark.people.Folding;
import org.waymark.platform.Actor;

/** Addresses that take no letters, in the words of the mail server, until one arrives there. */
@Service
public class RefusedAddresses {
    private static final int LONGEST = 300;

    /** More at once is one trouble with the mail server, and no list of addresses. */
    private static final int MOST = 20;

    private final RefusedAddressStore store;
    private final Access access;
    private final Clock clock;

    RefusedAddresses(RefusedAddressStore store, Access access, Clock clock) {
        this.store = store;
        this.access = access;
        this.clock = clock;
    }

    /** @param says the mail server */
    public record Refusal(String address, String says, Instant at) {}

    /** Of people and invitations of the workspace, newest first. */
    @Transactional(readOnly = true)
    public List<Refusal> newest(Actor actor) {
        access.require(actor, Action.MANAGE_PEOPLE);
        return store.of(actor.workspace(), MOST);
    }

    /** For jobs: the mail server said no for good. */
    @Transactional
    public void refused(String address, String says) {
        var plain = says.replaceAll("\\s+", " ").strip();
        store.save(new Refusal(
                Folding.fold(address), plain.substring(0, Math.min(LONGEST, plain.length())), clock.instant()));
    }

    /** For jobs: a letter was taken. */
    @Transactional
    public void taken(String address) {
        store.remove(Folding.fold(address));
    }
}
