package org.waymark.notifications;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Monday's digest: what is late and what is due until Sunday. */
@Component
class WeekDigests {
    private final OwedQuery owed;
    private final HelpQuery help;
    private final Digests digests;

    WeekDigests(OwedQuery owed, HelpQuery help, Digests digests) {
        this.owed = owed;
        this.help = help;
        this.digests = digests;
    }

    @Transactional
    public void write(Round round, List<Recipient> recipients) {
        var workspace = round.slot().workspace();
        var persons = recipients.stream().map(Recipient::person).toList();
        var all = new ArrayList<>(owed.of(workspace, persons, null, round.sunday()));
        all.addAll(help.open(workspace, persons, round.slot().zone()));
        var byPerson = all.stream().collect(groupingBy(Owed::person));
        digests.write(
                round,
                Reason.WEEK,
                recipients,
                one -> OwedSections.of(byPerson.getOrDefault(one.person(), List.of()), Reason.WEEK));
    }
}
