package org.waymark.code;

import static org.waymark.code.Field.of;
import static org.waymark.code.Field.optional;
import static org.waymark.code.Field.required;

import java.util.List;
import java.util.Map;
import org.waymark.code.Shape.Choice;
import org.waymark.code.Shape.Either;
import org.waymark.code.Shape.Group;
import org.waymark.code.Shape.ListOf;
import org.waymark.code.Shape.Reference;
import org.waymark.measure.Cadence;
import org.waymark.measure.Unit;
import org.waymark.objectives.Aim;

/** What may stand in the fields of the {@link Form}. */
final class Shapes {
    static final Value ONE = new Value.Amount(1);

    static final Shape TEXT = new Shape.Text();
    static final Shape LINE = new Shape.Line();
    static final Shape AMOUNT = new Shape.Amount();
    static final Shape DAY = new Shape.Day();
    static final Shape CADENCE = Choice.of(Cadence.class);

    static final Group UNIT = new Group(
            of("kind", Choice.of(Unit.Kind.class), Value.choice(Unit.Kind.COUNT), "Decides where the symbol stands."),
            of("symbol", LINE, Value.EMPTY, "Stands beside the number, as in EUR."),
            of("decimals", new Shape.Whole(), new Value.Amount(0), "Digits shown after the point, 0 to 6."));

    static final Value COUNT = Values.full(UNIT, Map.of());

    static final Shape MILESTONE = new Group(
            List.of(
                    required("title", LINE, "What is delivered."),
                    of("weight", AMOUNT, ONE, "How much it counts."),
                    optional("due", DAY, "When it is due, if before the end.")),
            "title");

    static final Shape TARGET = new Either(
            new Choice(List.of("yes-or-no")),
            new Group(
                    required("from", AMOUNT, "The value at the start."), required("to", AMOUNT, "The value to reach.")),
            new Group(
                    optional("at-least", AMOUNT, "The lower bound, itself included."),
                    optional("at-most", AMOUNT, "The upper bound, itself included."),
                    required("every", CADENCE, "Holds in each of these.")),
            rate("at-least"),
            rate("at-most"),
            new Group(
                    required("percent", AMOUNT, "Change by so many percent of the baseline; -10 is down."),
                    optional("baseline", AMOUNT, "The first value; measured when left out.")),
            new Group(required("milestones", new ListOf(MILESTONE, true), "Things to deliver.")),
            new Group(
                    required("base", AMOUNT, "Worth 0."),
                    required("commit", AMOUNT, "Worth 0.3."),
                    required("target", AMOUNT, "Worth 0.7."),
                    required("stretch", AMOUNT, "Worth 1.")),
            new Group(
                    required("commit", LINE, "In words, worth 0.3."),
                    required("target", LINE, "In words, worth 0.7."),
                    required("stretch", LINE, "In words, worth 1.")));

    static final Shape PACE = new Either(
            new Choice(List.of("straight", "s-curve")),
            new Group(required(
                    "checkpoints",
                    new ListOf(
                            new Group(
                                    required("day", DAY, "From this day on."),
                                    required("share", AMOUNT, "So much is due, 0 to 1.")),
                            true),
                    "Between two of them nothing more becomes due.")),
            new Group(required("seasons", new ListOf(AMOUNT, true), "Weights for equal parts of the time.")));

    static final Shape LINKS = new ListOf(
            new Group(
                    List.of(
                            required(
                                    "to",
                                    Reference.to(Kind.OBJECTIVE, Kind.KEY_RESULT),
                                    "Key of an objective, or objective/key-result."),
                            of("weight", AMOUNT, ONE, "How much it counts there.")),
                    "to"),
            false);

    static final Shape AIMS = new ListOf(
            new Group(
                    required("kpi", Reference.to(Kind.KPI), "Key of the KPI."),
                    required("way", Choice.of(Aim.Way.class), "Where the KPI is wanted to go."),
                    optional("by", AMOUNT, "By how much, in units of the KPI."),
                    optional("after-days", new Shape.Whole(), "How late the KPI is expected to react."),
                    optional("compared-with", Reference.to(Kind.KPI), "A KPI that the work does not touch.")),
            false);

    static final Shape TARGETS = new ListOf(
            new Group(
                    required("from", DAY, "Holds from this day until the next target."),
                    optional("at-least", AMOUNT, "With at-most too it is a band, with neither there is no target."),
                    optional("at-most", AMOUNT, "The upper bound, itself included.")),
            true);

    private Shapes() {}

    private static Group rate(String bound) {
        return new Group(
                required(bound, AMOUNT, "So much in each period."),
                required("per", CADENCE, "The period."),
                of(
                        "as",
                        new Choice(List.of("sum", "mean")),
                        new Value.Words("sum"),
                        "All of a period together, or on average."));
    }
}
