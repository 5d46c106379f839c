package org.waymark.library;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An objective with its key results to begin with.
 *
 * @param moves names of the KPIs of the library that it usually moves
 * @param delayDays how long after its start these usually begin to move; null: not known
 */
public record ObjectiveTemplate(
        String key,
        @Nullable Shelf shelf,
        String name,
        String why,
        List<KeyResultTemplate> keyResults,
        List<String> moves,
        @Nullable Integer delayDays)
        implements Template {
    public ObjectiveTemplate {
        keyResults = List.copyOf(keyResults);
        moves = List.copyOf(moves);
    }

    @Override
    public Kind kind() {
        return Kind.OBJECTIVE;
    }

    @Override
    public Stream<String> texts() {
        return Stream.concat(
                Stream.of(why), Stream.concat(keyResults.stream().map(KeyResultTemplate::title), moves.stream()));
    }
}
