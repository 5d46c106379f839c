package org.waymark.evidence.forecasting;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Series that are reported together.
 *
 * @param title such as "M3 monthly, 752 series"
 */
record Group(String title, List<Trial> trials, References references) {
    private static final List<String> PERIODS = List.of("YEARLY", "QUARTERLY", "MONTHLY", "WEEKLY", "OTHER");
    private static final String SUBMITTED_BENCHMARK = "NAIVE2";
    private static final String BENCHMARK = "naive2";

    static Group of(String set, List<Trial> trials, References references) {
        return new Group(
                "%s, %d series".formatted(set.replace('_', ' ').replaceFirst("^m", "M"), trials.size()),
                trials,
                references);
    }

    /** One group for each period; the whole where there is only one. */
    List<Group> byPeriod() {
        var periods = periods();
        return periods.size() == 1
                ? List.of(this)
                : periods.stream().map(this::only).toList();
    }

    private Group only(String period) {
        var chosen = trials.stream()
                .filter(trial -> trial.task().period().equals(period))
                .toList();
        return of(set() + " " + period.toLowerCase(Locale.ROOT), chosen, references);
    }

    private List<String> periods() {
        return tasks().stream().map(Task::period).distinct().toList();
    }

    /** Whether limits hold for it: daily and hourly series are shown only. */
    boolean isLimited() {
        return PERIODS.containsAll(periods());
    }

    String set() {
        return trials.getFirst().task().set();
    }

    /** The one period, or the first of several. */
    String period() {
        return trials.getFirst().task().period();
    }

    List<Task> tasks() {
        return trials.stream().map(Trial::task).toList();
    }

    boolean hasTramo() {
        return trials.stream().anyMatch(trial -> trial.forecast().grounds().tramo() != null);
    }

    Errors ours() {
        return Errors.of(trials, Trial::errors);
    }

    Errors oursAlone() {
        return Errors.of(trials, Trial::errorsAlone);
    }

    /** As the reference tables have it: the forecasts submitted under this name where there are some, else computed. */
    Errors benchmark() {
        return Stream.of(SUBMITTED_BENCHMARK, BENCHMARK)
                .flatMap(name -> reference(name).stream())
                .findFirst()
                .orElseGet(() -> Errors.of(trials, Trial::naive2));
    }

    Optional<Errors> reference(String method) {
        return references.errors(method, tasks());
    }
}
