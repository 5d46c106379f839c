package org.waymark.imports;

import java.util.ArrayList;
import java.util.List;
import org.waymark.imports.Draft.Goal;
import org.waymark.imports.Draft.Numbers;
import org.waymark.imports.Draft.Result;
import org.waymark.imports.Draft.Span;
import org.waymark.people.Folding;

/** Makes drafts of objectives and key results from the columns that all tables of goals share. */
final class Goals {
    private Goals() {}

    static Goal goal(Line line, String title, String key) {
        var names = new ArrayList<>(line.all(Field.ID));
        names.add(title);
        return new Goal(
                line.number(),
                key,
                names,
                title,
                line.text(Field.DESCRIPTION),
                owner(line),
                line.list(Field.TEAM).stream().findFirst().orElse(""),
                line.text(Field.LEVEL),
                span(line),
                line.list(Field.TAGS),
                parents(line),
                Words.isDraft(line.text(Field.STATUS)),
                false);
    }

    /** Its id, or else its words together with what else tells two of the same title apart. */
    static String key(Line line, String title) {
        var id = line.text(Field.ID);
        return id.isEmpty() ? natural(title, line.text(Field.CYCLE), line.text(Field.TEAM), owner(line)) : cut(id);
    }

    static String natural(String... words) {
        return cut("=" + Folding.fold(String.join(" | ", words)));
    }

    /** A key must fit its column. */
    static String cut(String key) {
        return key.length() <= 350 ? key : key.substring(0, 300) + "#" + Integer.toHexString(key.hashCode());
    }

    static Result result(Line line, String goal, String key, String title, int number) {
        return new Result(
                line.number(),
                key,
                goal,
                title,
                line.text(new Slot(Field.KEY_RESULT_DESCRIPTION, number)),
                line.text(new Slot(Field.KEY_RESULT_OWNER, number)),
                line.end(new Slot(Field.KEY_RESULT_DUE, number)),
                numbers(line, number),
                line.number(new Slot(Field.WEIGHT, number)));
    }

    static Numbers numbers(Line line, int number) {
        return new Numbers(
                line.number(new Slot(Field.START_VALUE, number)),
                line.number(new Slot(Field.TARGET_VALUE, number)),
                line.number(new Slot(Field.CURRENT_VALUE, number)),
                line.share(new Slot(Field.PROGRESS, number)),
                line.text(new Slot(Field.UNIT, number)),
                line.text(new Slot(Field.MEASURED_AS, number)),
                line.confidence(new Slot(Field.CONFIDENCE, number)),
                line.text(Field.STATUS));
    }

    /** What the other product had put away stays there. */
    static boolean isPutAway(Line line, Gathered gathered) {
        boolean over = Words.isYes(line.text(Field.ARCHIVED)) || Words.isOver(line.text(Field.STATUS));
        if (over) gathered.note(line.number(), Field.STATUS, line.text(Field.STATUS), "no.import.put-away");
        return over;
    }

    private static Span span(Line line) {
        return new Span(line.text(Field.CYCLE), line.start(Field.START_DAY), line.end(Field.DUE_DAY));
    }

    private static String owner(Line line) {
        return line.person(Field.OWNER);
    }

    /** Ids may stand together in one cell; a title may hold commas. */
    private static List<String> parents(Line line) {
        var parents = new ArrayList<>(line.all(Field.PARENT));
        line.list(Field.PARENT).stream().filter(one -> !parents.contains(one)).forEach(parents::add);
        return parents;
    }
}
