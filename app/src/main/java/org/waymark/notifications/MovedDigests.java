package org.waymark.notifications;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Friday's digest: what moved since Monday of what one owns or follows, of one's teams, and signals. */
@Component
class MovedDigests {
    private final MovementQuery query;
    private final Digests digests;

    MovedDigests(MovementQuery query, Digests digests) {
        this.query = query;
        this.digests = digests;
    }

    /** Read once for all of a round. */
    Movements movements(Round round) {
        return query.since(round.slot().workspace(), round.monday());
    }

    @Transactional
    public void write(Round round, List<Recipient> recipients, Movements movements) {
        var workspace = round.slot().workspace();
        var persons = recipients.stream()
                .filter(one -> one.way(Reason.MOVED) == Way.MAIL)
                .map(Recipient::person)
                .toList();
        if (persons.isEmpty()) return;
        var teams = query.teamsOf(workspace, persons);
        var attention = query.attentionOf(workspace, persons);
        var signals = query.signals(
                workspace,
                persons,
                round.monday().atStartOfDay(round.slot().zone()).toInstant());
        digests.write(round, Reason.MOVED, recipients, one -> {
            var person = one.person();
            var own = attention.getOrDefault(person, Attention.NO_WORD);
            var heard = signals.getOrDefault(person, List.of()).stream()
                    .filter(line -> !own.hasStopped(line.subject()))
                    .toList();
            return List.of(
                    Letter.Section.of("own", movements.own(person, own)),
                    Letter.Section.of("teams", movements.ofTeams(person, teams.getOrDefault(person, Set.of()), own)),
                    Letter.Section.of("signals", heard));
        });
    }
}
