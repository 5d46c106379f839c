package org.waymark.talk;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.waymark.platform.Actor;
import org.waymark.platform.Refused;
import org.waymark.talk.Mention.Party;

/** Reads who is called in a text. */
@Component
class Calls {
    private final Readers readers;

    Calls(Readers readers) {
        this.readers = readers;
    }

    Called in(Actor actor, Place place, String words) {
        var calls = Call.in(words);
        var firstWords = calls.stream().map(Call::firstWord).distinct().toList();
        var mentions = Mentions.of(calls, readers.called(actor.workspace(), place.about(), firstWords));
        var persons = reached(actor, place, mentions);
        if (persons.size() > Called.MOST) {
            throw new Refused.Invalid("words", "", "no.talk.mention-many", persons.size(), Called.MOST);
        }
        return new Called(mentions, persons);
    }

    /** Those named, and of each team those who may see what is talked about; not the actor. */
    Set<UUID> reached(Actor actor, Place place, List<Mention> mentions) {
        var persons = new HashSet<>(ids(mentions, Party.PERSON));
        persons.addAll(readers.inTeams(actor.workspace(), place.about(), ids(mentions, Party.TEAM)));
        persons.remove(actor.person());
        return persons;
    }

    private static List<UUID> ids(List<Mention> mentions, Party party) {
        return mentions.stream()
                .filter(mention -> mention.party() == party)
                .map(Mention::id)
                .toList();
    }
}
