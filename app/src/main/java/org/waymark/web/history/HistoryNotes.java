package org.waymark.web.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.objectives.Status;
import org.waymark.web.layout.Mark;
import org.waymark.web.layout.Words;
import tools.jackson.databind.JsonNode;

/** What a fact changed: values, confidence and status before and after, and the fields that an edit touched. */
final class HistoryNotes {
    /** Fields whose texts are short enough to be shown before and after. */
    private static final Set<String> SHORT =
            Set.of("title", "name", "category", "symbol", "weight", "decimals", "dueDays");

    private static final Set<String> DAYS = Set.of("start", "due");

    /** Fields of which it is enough to hear that they are others now. */
    private static final Set<String> NAMED = Set.of(
            "problem",
            "description",
            "cycle",
            "level",
            "owner",
            "team",
            "kind",
            "countsChildren",
            "restricted",
            "tags",
            "target",
            "curve",
            "unit",
            "cadence",
            "kpi",
            "what",
            "why",
            "how",
            "review",
            "measurer",
            "indicator",
            "direction",
            "aggregation",
            "nearPercent");

    private final HistoryFact fact;
    private final Words words;
    private final List<String> notes = new ArrayList<>();

    private HistoryNotes(HistoryFact fact, Words words) {
        this.fact = fact;
        this.words = words;
    }

    static List<String> of(HistoryFact fact, Words words) {
        var made = new HistoryNotes(fact, words);
        made.values();
        made.progress();
        made.confidence();
        made.status();
        made.work();
        made.role();
        made.fields();
        made.said();
        return made.notes;
    }

    private void values() {
        var data = fact.details();
        var unit = fact.unit();
        if (fact.kind().equals("measurements.recorded") || fact.kind().equals("measurements.removed")) {
            notes.add(words.of(
                    "history.note.values",
                    data.path("count").intValue(0),
                    data.path("restated").intValue(0)));
        }
        if (unit == null) return;
        var values = data.path("values");
        var newest = values.isArray() && !values.isEmpty() ? values.get(0) : data;
        var value = number(newest, "value");
        if (value == null) return;
        var before = number(newest, newest == data ? "valueBefore" : "before");
        notes.add(moved(before == null ? null : words.value(before, unit), words.value(value, unit)));
    }

    private void progress() {
        var now = number(fact.details(), "progress");
        if (now == null) return;
        var before = number(fact.details(), "progressBefore");
        notes.add(words.of(
                "history.note.progress", moved(before == null ? null : words.percent(before), words.percent(now))));
    }

    private void confidence() {
        var now = number(fact.details(), "confidence");
        if (now == null) return;
        var before = number(fact.details(), "confidenceBefore");
        var moved = moved(before == null ? null : words.number(before, 0), words.number(now, 0));
        notes.add(words.of("history.note.confidence", moved));
    }

    private void status() {
        var now = status(HistoryWords.text(fact.details(), "status"));
        var before = status(HistoryWords.text(fact.details(), "statusBefore"));
        if (now != null && !now.equals(before)) notes.add(moved(before, now));
    }

    private void work() {
        if (!fact.kind().equals("initiative.moved")) return;
        var before = HistoryWords.text(fact.details(), "before");
        var after = HistoryWords.text(fact.details(), "after");
        notes.add(moved(words.of("work.status." + before), words.of("work.status." + after)));
    }

    private void role() {
        var role = HistoryWords.text(fact.details(), "role");
        if (!role.isEmpty()) notes.add(roleWord(role));
        if (!fact.kind().equals("person.role-changed")) return;
        notes.add(moved(
                roleWord(HistoryWords.text(fact.details(), "before")),
                roleWord(HistoryWords.text(fact.details(), "after"))));
    }

    private String roleWord(String role) {
        return words.of("role." + role.toLowerCase(Locale.ROOT));
    }

    /** An edit keeps for each field what was before and what is after. */
    private void fields() {
        var named = fact.details()
                .propertyStream()
                .flatMap(field -> field(field.getKey(), field.getValue()))
                .toList();
        if (!named.isEmpty()) notes.add(words.of("history.note.changed", words.list(named)));
    }

    private Stream<String> field(String name, JsonNode change) {
        if (!change.isObject() || !change.has("before")) return Stream.empty();
        var label = NAMED.contains(name) || SHORT.contains(name) || DAYS.contains(name)
                ? words.of("history.field." + name)
                : "";
        var now = change.has("after") ? change.path("after") : change.path("now");
        if (SHORT.contains(name)) {
            notes.add(words.of("history.note.field", label, moved(plain(change.path("before")), plain(now))));
        } else if (DAYS.contains(name)) {
            notes.add(words.of("history.note.field", label, moved(day(change.path("before")), day(now))));
        } else {
            return label.isEmpty() ? Stream.empty() : Stream.of(label);
        }
        return Stream.empty();
    }

    /** What somebody wrote beside it. */
    private void said() {
        Stream.of("reason", "note")
                .map(name -> HistoryWords.text(fact.details(), name))
                .filter(text -> !text.isBlank())
                .forEach(text -> notes.add(words.of("history.note.said", text)));
    }

    private String plain(JsonNode value) {
        return value.isNumber() ? words.number(value.doubleValue(), 6) : value.asString("");
    }

    private String day(JsonNode value) {
        var text = value.asString("");
        return text.isEmpty() ? "" : words.dayText(LocalDate.parse(text));
    }

    private @Nullable String status(String name) {
        return name.isEmpty()
                ? null
                : Mark.of(Status.valueOf(name), words).word().toLowerCase(words.locale());
    }

    private String moved(@Nullable String before, String now) {
        return before == null || before.isEmpty() || Objects.equals(before, now)
                ? now
                : words.of("history.note.moved", before, now);
    }

    private static @Nullable Double number(JsonNode data, String name) {
        return data.path(name).isNumber() ? Double.valueOf(data.path(name).doubleValue()) : null;
    }
}
