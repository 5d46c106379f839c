package org.waymark.code;

import static org.waymark.code.Field.depending;
import static org.waymark.code.Field.of;
import static org.waymark.code.Field.optional;
import static org.waymark.code.Field.required;
import static org.waymark.code.Shapes.AIMS;
import static org.waymark.code.Shapes.AMOUNT;
import static org.waymark.code.Shapes.CADENCE;
import static org.waymark.code.Shapes.COUNT;
import static org.waymark.code.Shapes.DAY;
import static org.waymark.code.Shapes.LINE;
import static org.waymark.code.Shapes.LINKS;
import static org.waymark.code.Shapes.ONE;
import static org.waymark.code.Shapes.PACE;
import static org.waymark.code.Shapes.TARGET;
import static org.waymark.code.Shapes.TARGETS;
import static org.waymark.code.Shapes.TEXT;
import static org.waymark.code.Shapes.UNIT;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.waymark.code.Shape.Choice;
import org.waymark.code.Shape.Either;
import org.waymark.code.Shape.Group;
import org.waymark.code.Shape.ListOf;
import org.waymark.code.Shape.Reference;
import org.waymark.cycles.Rhythm;
import org.waymark.kpis.Indicator;
import org.waymark.measure.Aggregation;
import org.waymark.measure.Cadence;
import org.waymark.measure.Direction;
import org.waymark.objectives.Objective;
import org.waymark.people.Level;

/**
 * The one form in which goals are written: for each kind of thing its fields, in the order in which they are exported. Reading,
 * comparing, writing and the JSON Schema all follow it.
 */
public final class Form {
    /** Of the form; a file begins with it. */
    static final int VERSION = 1;

    static final String VERSION_FIELD = "waymark";

    static final Value EVERYBODY = new Value.Words("everybody");
    private static final Value NO = new Value.Truth(false);

    private static final Field SEEN_BY = of(
            "seen-by",
            new Either(new Choice(List.of("everybody")), new ListOf(new Shape.Party(), false)),
            EVERYBODY,
            "everybody, or only its owner and these: addresses of people, keys of teams.");

    private static final Field CONTRIBUTES =
            of("contributes-to", LINKS, Value.NONE, "What it rolls up into, where that counts its children.");
    private static final Field SUPPORTS = of("supports", LINKS, Value.NONE, "What it helps; drawn only.");

    private static final Field OWNER = depending(
            "owner", new Shape.Person(), "E-mail address; whoever applies the file when left out of a new one.");
    private static final Field LEVEL = depending(
            "level",
            Choice.of(Level.class),
            "Where it lives: team when left out and a team is given, else individual.");
    private static final Field TEAM = optional("team", Reference.to(Kind.TEAM), "Key of the team it belongs to.");
    private static final Field DESCRIPTION = of("description", TEXT, Value.EMPTY, "In as many words as it takes.");

    private static final List<Field> TEAMS = List.of(
            required("name", LINE, "What people call it."),
            of("purpose", TEXT, Value.EMPTY, "What it is for."),
            optional("parent", Reference.to(Kind.TEAM), "Key of the team above it."));

    private static final List<Field> CYCLES = List.of(
            depending("name", LINE, "What people call it; the one that its rhythm gives it when left out."),
            required("rhythm", Choice.of(Rhythm.class), "How long it is."),
            required("start", DAY, "Its first day."),
            required("end", DAY, "Its last day."),
            optional("parent", Reference.to(Kind.CYCLE), "Key of the longer cycle that holds it."));

    private static final List<Field> KPIS = List.of(
            required("name", LINE, "What people call it."),
            OWNER,
            LEVEL,
            TEAM,
            optional("measurer", new Shape.Person(), "Who enters the values, if that is not the owner."),
            of("category", LINE, Value.EMPTY, "Under which heading it stands."),
            of(
                    "indicator",
                    Choice.of(Indicator.class),
                    Value.choice(Indicator.UNSET),
                    "Whether it moves first or shows afterwards."),
            of("unit", UNIT, COUNT, "What it is counted in."),
            required("direction", Choice.of(Direction.class), "Which way is good."),
            required("cadence", CADENCE, "One value for each; fixed once there are values."),
            of(
                    "aggregation",
                    Choice.of(Aggregation.class),
                    Value.choice(Aggregation.LAST),
                    "How the values of a longer time become one."),
            of(
                    "due-days",
                    new Shape.Whole(),
                    new Value.Amount(5),
                    "Days after the end of a period until its value is expected."),
            of(
                    "near-percent",
                    AMOUNT,
                    new Value.Amount(5),
                    "A miss of at most so many percent of the target counts as near."),
            of("what", TEXT, Value.EMPTY, "What it measures."),
            of("why", TEXT, Value.EMPTY, "Why it matters."),
            of("how", TEXT, Value.EMPTY, "How it is computed and where the numbers come from."),
            of("review", TEXT, Value.EMPTY, "Who looks at it and how often."),
            of("targets", TARGETS, Value.NONE, "What it should be, over time."),
            of(
                    "formula",
                    LINE,
                    Value.EMPTY,
                    "What it is made of: other KPIs by their keys in brackets, as in [leavers] / [heads]."),
            of(
                    "computed",
                    new Shape.Truth(),
                    NO,
                    "Whether the formula makes the values; else they are measured, and it explains them."),
            SEEN_BY);

    private static final List<Field> OBJECTIVES = List.of(
            required("title", LINE, "What is to be achieved, in words."),
            required("cycle", Reference.to(Kind.CYCLE), "Key of its cycle."),
            OWNER,
            LEVEL,
            TEAM,
            of(
                    "kind",
                    Choice.of(Objective.Kind.class),
                    Value.choice(Objective.Kind.ASPIRATIONAL),
                    "Committed is expected in full, of aspirational 0.7 is a success."),
            of("draft", new Shape.Truth(), NO, "Whether others may not count on it yet."),
            of("problem", TEXT, Value.EMPTY, "What stands between today and a KPI."),
            DESCRIPTION,
            of(
                    "counts-children",
                    new Shape.Truth(),
                    NO,
                    "Whether what contributes to it counts beside its key results."),
            of("tags", new ListOf(LINE, false), Value.NONE, "Words to find it by."),
            of("moves", AIMS, Value.NONE, "The KPIs that it wants to move."),
            CONTRIBUTES,
            SUPPORTS,
            SEEN_BY);

    private static final List<Field> KEY_RESULTS = List.of(
            required("title", LINE, "What will be different."),
            OWNER,
            optional("kpi", Reference.to(Kind.KPI), "Key of the KPI whose values it borrows, and whose unit."),
            required("target", TARGET, "What good means for its number."),
            of("unit", UNIT, COUNT, "What it is counted in."),
            depending("start", DAY, "The day that counts as start; the first day of the cycle when left out."),
            depending("due", DAY, "The day it is due; the last day of the cycle when left out."),
            of("pace", PACE, new Value.Words("straight"), "The planned way from start to target."),
            of("check-ins", CADENCE, Value.choice(Cadence.WEEKLY), "How often a check-in is expected."),
            of("weight", AMOUNT, ONE, "How much it counts in its objective."),
            DESCRIPTION,
            of(
                    "follows-initiatives",
                    new Shape.Truth(),
                    NO,
                    "Whether its milestones are the initiatives that serve it; then they are not compared."),
            CONTRIBUTES,
            SUPPORTS);

    private static final List<Field> INITIATIVES = List.of(
            required("title", LINE, "What is done."),
            OWNER,
            TEAM,
            depending(
                    "cycle",
                    Reference.to(Kind.CYCLE),
                    "Key of the cycle in whose lists it stands; that of what it serves when left out of a new one."),
            optional("start", DAY, "Its first day."),
            optional("due", DAY, "Its last day."),
            DESCRIPTION,
            of(
                    "serves",
                    new ListOf(Reference.to(Kind.KEY_RESULT), false),
                    Value.NONE,
                    "What it should move: objective/key-result."),
            of(
                    "waits-for",
                    new ListOf(
                            new Group(
                                    List.of(
                                            required(
                                                    "initiative",
                                                    Reference.to(Kind.INITIATIVE),
                                                    "Key of the one before."),
                                            of("days", new Shape.Whole(), new Value.Amount(0), "Whole days between.")),
                                    "initiative"),
                            false),
                    Value.NONE,
                    "What must be finished before it begins."));

    private static final List<Field> TASKS = List.of(
            required("title", LINE, "What is to be done."),
            optional("assignee", new Shape.Person(), "Who does it, if that is not the owner."),
            optional("due", DAY, "Until when."));

    private Form() {}

    static List<Field> fields(Kind kind) {
        return switch (kind) {
            case TEAM -> TEAMS;
            case CYCLE -> CYCLES;
            case KPI -> KPIS;
            case OBJECTIVE -> OBJECTIVES;
            case KEY_RESULT -> KEY_RESULTS;
            case INITIATIVE -> INITIATIVES;
            case TASK -> TASKS;
        };
    }

    static Optional<Field> field(Kind kind, String name) {
        return fields(kind).stream().filter(one -> one.name().equals(name)).findFirst();
    }

    /** All that may stand in a thing: its key, its fields, and what it holds. */
    static List<String> names(Kind kind) {
        var names = new ArrayList<String>(List.of("key"));
        fields(kind).forEach(field -> names.add(field.name()));
        kind.part().ifPresent(part -> names.add(part.section()));
        return names;
    }
}
