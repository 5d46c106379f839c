package org.waymark.web.objectives;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.people.Level;
import org.waymark.web.alignment.Lineage;
import org.waymark.web.alignment.Relative;
import org.waymark.web.checkins.CheckInView;
import org.waymark.web.insights.StudyWords;
import org.waymark.web.keyresults.Chances;
import org.waymark.web.keyresults.KeyResultCard;
import org.waymark.web.keyresults.KeyResultView;
import org.waymark.web.layout.Why;
import org.waymark.web.layout.Words;

/**
 * The page of an objective: what was read, and what its reader may do.
 *
 * @param settings where the limits of a status are changed; null for who may not
 */
public record ObjectivePage(
        ObjectiveView of,
        List<KeyResultCard> cards,
        Why why,
        @Nullable String settings,
        Lineage lineage,
        CheckInView.Feed feed,
        May may) {
    public record May(boolean edit, boolean restore, boolean copy) {}

    /** What the open page waits for. */
    public String liveNames() {
        return Stream.of(
                        Stream.of("objective:" + of.id().value()),
                        of.parents().stream().map(Relative::liveName),
                        of.children().stream().map(Relative::liveName),
                        of.aims().stream().map(aim -> "kpi:" + aim.kpi()))
                .flatMap(names -> names)
                .distinct()
                .collect(Collectors.joining(" "));
    }

    /** Each of its key results was given the weight 0, or the last one that counted is archived. */
    public boolean countsNothing() {
        return !cards.isEmpty()
                && cards.stream().allMatch(card -> card.of().definition().weight() == 0);
    }

    public boolean mayEdit() {
        return may.edit();
    }

    public boolean mayRestore() {
        return may.restore();
    }

    public boolean mayCopy() {
        return may.copy();
    }

    /** "Company objective", "Objective of People", "Objective of Ada". */
    public String belonging(Words words) {
        return switch (of.holder().level()) {
            case COMPANY -> words.of("objective.level.company");
            case TEAM -> words.of("objective.level.of", of.team() == null ? of.ownerName() : of.team());
            case INDIVIDUAL -> words.of("objective.level.of", of.ownerName());
        };
    }

    /** What the status comes from, in the fewest words. */
    public String because() {
        return why.lines().isEmpty() ? "" : why.lines().getFirst().seen();
    }

    public String kind(Words words) {
        return words.of("objective.kind." + of.definition().kind().name().toLowerCase(Locale.ROOT));
    }

    public String audience(Words words) {
        if (!of.state().restricted())
            return words.of("objective.audience." + (of.state().draft() ? "draft" : "all"));
        var names = of.audience().stream().map(ObjectiveView.Party::name).toList();
        return names.isEmpty()
                ? words.of("objective.audience.owner")
                : words.of("objective.audience.some", words.list(names));
    }

    /** "down by 3 pts, after about 90 days, beside Sick leave". */
    public String aim(ObjectiveView.Aim aim, Words words) {
        var size = aim.size();
        var way = size == null
                ? words.of(aim.up() ? "objective.aim.up" : "objective.aim.down")
                : words.of(
                        aim.up() ? "objective.aim.up-by" : "objective.aim.down-by", words.distance(size, aim.unit()));
        var delay = aim.delayDays();
        var when = delay == null ? way : words.of("objective.aim.delayed", way, delay);
        var comparison = aim.comparison();
        return comparison == null ? when : words.of("objective.aim.compared", when, comparison);
    }

    public StudyWords study(ObjectiveView.Aim aim, Words words) {
        return new StudyWords(of.study(aim), aim.cadence(), words);
    }

    /** "2 of 4 likely to be reached": how many of those whose chance is known have an even one or better; empty while none has. */
    public String outlook(Words words) {
        var chances = Chances.of(cards.stream().map(KeyResultCard::of).toList());
        return chances.known() == 0 ? "" : words.of("outlook.of", chances.likely(), chances.known());
    }

    public String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** The key result to check in first, among those the reader may. */
    public @Nullable KeyResultView firstDue() {
        return cards.stream()
                .filter(KeyResultCard::mayCheckIn)
                .map(KeyResultCard::of)
                .filter(keyResult -> keyResult.latest().nextCheckInOn() != null)
                .min(Comparator.comparing(ObjectivePage::due))
                .orElse(null);
    }

    public boolean isOf(Level level) {
        return of.holder().level() == level;
    }

    private static LocalDate due(KeyResultView keyResult) {
        var due = keyResult.latest().nextCheckInOn();
        return due == null ? LocalDate.MAX : due;
    }
}
