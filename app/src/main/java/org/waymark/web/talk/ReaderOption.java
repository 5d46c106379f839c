package org.waymark.web.talk;

import java.util.List;
import org.waymark.people.Folding;
import org.waymark.talk.Mention.Party;
import org.waymark.talk.Reader;
import org.waymark.web.layout.Face;

/**
 * Somebody whom an @ may mean.
 *
 * @param written what stands behind the @: the name, or the address where several have the name
 * @param hint tells who it is: the address; of a team empty
 */
public record ReaderOption(Face face, String name, String hint, String written, boolean team) {
    static List<ReaderOption> of(List<Reader> readers) {
        return readers.stream()
                .map(reader -> {
                    long alike = readers.stream()
                            .filter(other -> other.party() == reader.party())
                            .filter(other -> Folding.fold(other.name()).equals(Folding.fold(reader.name())))
                            .count();
                    return new ReaderOption(
                            Face.of(reader.id(), reader.name()),
                            reader.name(),
                            reader.email(),
                            alike > 1 && !reader.email().isEmpty() ? reader.email() : reader.name(),
                            reader.party() == Party.TEAM);
                })
                .toList();
    }
}
