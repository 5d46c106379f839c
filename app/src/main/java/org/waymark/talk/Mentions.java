package org.waymark.talk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.waymark.people.Folding;
import org.waymark.platform.Refused;

/** Finds who is meant by the calls of a text. Who may not see what is talked about cannot be called. */
final class Mentions {
    private Mentions() {}

    static List<Mention> of(List<Call> calls, List<Candidate> candidates) {
        var mentions = new ArrayList<Mention>();
        for (var call : calls) {
            mention(call, candidates)
                    .filter(found -> mentions.stream().noneMatch(m -> m.id().equals(found.id())))
                    .ifPresent(mentions::add);
        }
        return List.copyOf(mentions);
    }

    /** Empty when no name stands there: "@home". */
    private static Optional<Mention> mention(Call call, List<Candidate> candidates) {
        return call.beginnings().toList().reversed().stream()
                .map(written -> meant(written, candidates))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Mention> meant(String written, List<Candidate> candidates) {
        var key = Folding.fold(written);
        var called = candidates.stream()
                .filter(candidate -> candidate.keys().contains(key))
                .sorted(Comparator.comparing(Candidate::party))
                .toList();
        if (called.isEmpty()) return Optional.empty();
        var readers = called.stream().filter(Candidate::mayRead).toList();
        if (readers.isEmpty()) throw new Refused.Invalid("words", written, "no.talk.mention-unseen", written);
        var first = readers.getFirst();
        long alike =
                readers.stream().filter(one -> one.party() == first.party()).count();
        if (alike > 1) throw new Refused.Invalid("words", written, "no.talk.mention-several", written);
        return Optional.of(new Mention(first.party(), first.id(), written));
    }
}
