package org.waymark.web.history;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.platform.Fact;
import org.waymark.web.layout.Words;
import tools.jackson.databind.JsonNode;

/** Says a fact in words; each kind of fact has its own. */
final class HistoryWords {
    /** Stands where the name of the thing goes, so that the name can be a link. */
    private static final String PLACE = "\u0001";

    private HistoryWords() {}

    static History.Line line(HistoryFact fact, Words words) {
        var sentence = sentence(fact, words);
        var at = sentence.indexOf(PLACE);
        return new History.Line(
                fact.id(),
                fact.at(),
                fact.by(),
                at < 0 ? sentence : sentence.substring(0, at),
                at < 0 ? "" : thing(fact, words),
                path(fact.kind(), fact.subject()),
                at < 0 ? "" : sentence.substring(at + 1),
                HistoryNotes.of(fact, words));
    }

    private static String sentence(HistoryFact fact, Words words) {
        var person = text(fact.details(), "person");
        boolean computed = fact.details().path("computed").asBoolean(false);
        var key = "history." + (computed ? "computed." : "") + fact.kind();
        return words.of(key, PLACE, person, text(fact.details(), "task"));
    }

    /** What the thing was called then; where the fact does not say, as it is called now. */
    private static String thing(HistoryFact fact, Words words) {
        if (fact.kind().startsWith("review.")) {
            return words.dayText(LocalDate.parse(text(fact.details(), "title")));
        }
        for (var name : List.of("title", "name", "email")) {
            var text = text(fact.details(), name);
            if (!text.isEmpty()) return text;
        }
        var after = text(fact.details().path("after"), "name");
        if (!after.isEmpty()) return after;
        return fact.name() == null ? "" : fact.name();
    }

    static String text(JsonNode details, String name) {
        var value = details.path(name);
        return value.isString() ? value.stringValue() : "";
    }

    private static @Nullable String path(String kind, Fact.Subject subject) {
        if (kind.equals("cycle.deleted")) return null;
        return switch (subject.kind()) {
            case "objective" -> "/objectives/" + subject.id();
            case "key-result" -> "/key-results/" + subject.id();
            case "initiative" -> "/initiatives/" + subject.id();
            case "check-in" -> "/talk/check-in/" + subject.id();
            case "kpi" -> "/kpis/" + subject.id();
            case "team" -> "/teams/" + subject.id();
            case "person" -> "/people/" + subject.id();
            case "connection" -> "/settings/connectors/" + subject.id();
            case "review" -> "/reviews/" + subject.id();
            case "cycle" -> "/cycles";
            case "template" -> "/library/" + subject.id();
            default -> null;
        };
    }
}
