package org.waymark.analytics.impact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.waymark.analytics.Finding;
import org.waymark.analytics.Series;

/**
 * Several pieces of work that meant to move one series, judged in one model: each study knows the best candidates of the others.
 *
 * @param each one answer per intent, in their order
 */
public record Together(List<Judged> each) {
    /** Columns that correlate more than this cannot be told apart. */
    static final double INSEPARABLE = 0.8;

    public Together {
        each = List.copyOf(each);
    }

    /** The answer for one of them. */
    public sealed interface Judged {
        record Alone(Finding<Study> study) implements Judged {}

        /**
         * What it did cannot be told from what others did.
         *
         * @param from the others, by their number in the list of intents
         * @param correlation the largest with one of them
         */
        record Inseparable(List<Integer> from, double correlation) implements Judged {}
    }

    public static Together of(Series series, Setting setting, List<Intent> intents) {
        var alone = intents.stream()
                .map(intent -> Study.of(series, setting, intent))
                .toList();
        if (intents.size() < 2)
            return new Together(alone.stream().<Judged>map(Judged.Alone::new).toList());
        var events = alone.stream().map(Together::event).toList();
        var correlation = new Correlation(series, setting, events);
        var each = new ArrayList<Judged>();
        for (int i = 0; i < intents.size(); i++) {
            int one = i;
            var close = IntStream.range(0, intents.size())
                    .filter(other -> other != one && correlation.between(one, other) > INSEPARABLE)
                    .boxed()
                    .toList();
            if (close.isEmpty())
                each.add(new Judged.Alone(knowing(series, setting, intents.get(one), others(events, one))));
            else
                each.add(new Judged.Inseparable(
                        close,
                        close.stream()
                                .mapToDouble(other -> correlation.between(one, other))
                                .max()
                                .orElseThrow()));
        }
        return new Together(each);
    }

    private static Finding<Study> knowing(Series series, Setting setting, Intent intent, List<Event> others) {
        var all = new ArrayList<>(setting.others());
        all.addAll(others);
        return Study.of(series, setting.withOthers(all), intent);
    }

    private static List<Event> others(List<Optional<Event>> events, int but) {
        return IntStream.range(0, events.size())
                .filter(i -> i != but)
                .mapToObj(events::get)
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Event> event(Finding<Study> finding) {
        return switch (finding) {
            case Finding.NotYet<Study> _ -> Optional.empty();
            case Finding.Found(var study) -> Optional.of(study.scan().event());
        };
    }
}
