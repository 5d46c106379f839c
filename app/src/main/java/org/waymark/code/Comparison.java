package org.waymark.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.waymark.code.Value.Many;
import org.waymark.code.Value.Parts;
import org.waymark.code.Value.Words;
import org.waymark.insights.FormulaWords;
import org.waymark.people.Folding;
import org.waymark.platform.Refused;

/** Which fields are other ones: blind to what the doors would put right by themselves, so that a second time changes nothing. */
final class Comparison {
    private Comparison() {}

    static List<Difference> between(Kind kind, Map<String, Value> before, Map<String, Value> after) {
        var differences = new ArrayList<Difference>();
        for (var field : Form.fields(kind)) {
            var then = before.getOrDefault(field.name(), Value.NOTHING);
            var now = after.getOrDefault(field.name(), Value.NOTHING);
            if (!sameAnyway(kind, field, before, after)
                    && !normal(kind, field, then, before).equals(normal(kind, field, now, after))) {
                differences.add(new Difference(field.name(), then, now));
            }
        }
        return differences;
    }

    /** What something else decides. */
    private static boolean sameAnyway(Kind kind, Field field, Map<String, Value> before, Map<String, Value> after) {
        if (kind != Kind.KEY_RESULT) return false;
        return switch (field.name()) {
            case "unit" -> after.containsKey("kpi");
            case "target" ->
                follows(before) && follows(after) || sameRelative(before.get("target"), after.get("target"));
            default -> false;
        };
    }

    private static boolean follows(Map<String, Value> fields) {
        return fields.get("follows-initiatives") instanceof Value.Truth(var is) && is;
    }

    /** A file may leave the baseline to the first value. */
    private static boolean sameRelative(
            @org.jspecify.annotations.Nullable Value then, @org.jspecify.annotations.Nullable Value now) {
        return then instanceof Parts before
                && now instanceof Parts after
                && after.has("percent")
                && !after.has("baseline")
                && after.get("percent").equals(before.get("percent"));
    }

    private static Value normal(Kind kind, Field field, Value value, Map<String, Value> all) {
        return switch (field.name()) {
            case "formula" -> formula(value);
            case "measurer" -> value.equals(all.get("owner")) ? Value.NOTHING : normal(field.shape(), value);
            case "seen-by" -> withoutHolders(normal(field.shape(), value), all);
            default -> normal(field.shape(), value);
        };
    }

    private static Value formula(Value value) {
        var text = Choices.text(value);
        if (text.isBlank()) return Value.EMPTY;
        try {
            return new Words(FormulaWords.read(text, UnaryOperator.identity()));
        } catch (Refused.Invalid refused) {
            return value;
        }
    }

    /** Who owns or measures a thing sees it anyway. */
    private static Value withoutHolders(Value value, Map<String, Value> all) {
        if (!(value instanceof Many(var items))) return value;
        return new Many(items.stream()
                .filter(one -> !one.equals(all.get("owner")) && !one.equals(all.get("measurer")))
                .toList());
    }

    private static Value normal(Shape shape, Value value) {
        return switch (value) {
            case Words(var text) when shape instanceof Shape.Line -> new Words(ValueReader.line(text));
            case Words(var text) -> new Words(ValueReader.text(text));
            case Many(var items) when shape instanceof Shape.ListOf list -> list(list, items);
            case Many(var items)
            when shape instanceof Shape.Either either ->
                either.shapes().stream()
                        .filter(Shape.ListOf.class::isInstance)
                        .findFirst()
                        .map(list -> list((Shape.ListOf) list, items))
                        .orElse(value);
            case Parts(var fields) -> parts(shape, fields);
            case Many _, Value.Amount _, Value.Truth _, Value.Day _, Value.Nothing _ -> value;
        };
    }

    private static Value list(Shape.ListOf list, List<Value> items) {
        var normal = items.stream().map(item -> normal(list.item(), item));
        if (list.ordered()) return new Many(normal.toList());
        return new Many(normal.map(one -> list.item() instanceof Shape.Line ? folded(one) : one)
                .distinct()
                .sorted(java.util.Comparator.comparing(Value::toString))
                .toList());
    }

    private static Value folded(Value tag) {
        return new Words(Folding.fold(Choices.text(tag)));
    }

    private static Value parts(Shape shape, Map<String, Value> fields) {
        var normal = new TreeMap<String, Value>();
        fields.forEach((name, value) -> normal.put(name, normal(shapeOf(shape, name), value)));
        return new Parts(normal);
    }

    private static Shape shapeOf(Shape shape, String name) {
        return switch (shape) {
            case Shape.Group group ->
                group.fields().stream()
                        .filter(one -> one.name().equals(name))
                        .findFirst()
                        .map(Field::shape)
                        .orElse(shape);
            case Shape.Either either ->
                either.shapes().stream()
                        .filter(Shape.Group.class::isInstance)
                        .map(one -> shapeOf(one, name))
                        .filter(one -> !(one instanceof Shape.Group))
                        .findFirst()
                        .orElse(shape);
            case Shape other -> other;
        };
    }
}
