package org.waymark.evidence.interventions;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.DoubleUnaryOperator;
import org.waymark.evidence.Unreadable;
import tools.jackson.databind.JsonNode;

/** One object of a file of cases. Fields may go by one of several names. Throws {@link Unreadable} for what it cannot understand. */
record Case(Path file, JsonNode fields) {
    private static final String[] COLUMN = {"column", "name", "value", "unit"};

    String id() {
        return text("id", "name").orElse("a case without id");
    }

    /** In small letters without signs: "count-step" and "Count_Step" are "countstep". */
    String kind() {
        return text("kind", "type", "method").map(Case::letters).orElseThrow(() -> broken("it has no kind"));
    }

    String source() {
        return text("source", "description", "note").orElse("");
    }

    Table table() {
        var name = text("file", "data", "csv").orElseThrow(() -> broken("it names no file"));
        var folder = Optional.ofNullable(file.getParent()).orElse(Path.of("."));
        return Table.of(folder.resolve(name));
    }

    Optional<JsonNode> field(String... names) {
        return Arrays.stream(names)
                .flatMap(name -> Optional.ofNullable(fields.get(name)).stream())
                .filter(node -> !node.isNull())
                .findFirst();
    }

    Optional<String> text(String... names) {
        return field(names).filter(JsonNode::isString).map(JsonNode::asString);
    }

    /** A name or a list of them, each alone or as an object with a column. */
    List<String> names(String... names) {
        var found = new ArrayList<String>();
        field(names).ifPresent(node -> each(node).forEach(one -> found.add(name(one))));
        return found;
    }

    List<JsonNode> list(String... names) {
        return field(names).map(Case::each).orElse(List.of());
    }

    OptionalInt whole(String... names) {
        return field(names)
                .filter(JsonNode::isNumber)
                .map(node -> OptionalInt.of(node.asInt()))
                .orElse(OptionalInt.empty());
    }

    int period() {
        return whole("period", "season", "frequency").orElse(1);
    }

    String name(JsonNode node) {
        if (node.isString()) return node.asString();
        if (node.isNumber()) return node.asString();
        for (var key : COLUMN) if (node.has(key)) return node.get(key).asString();
        throw broken("%s names no column".formatted(node));
    }

    /** The function that a transform names. */
    DoubleUnaryOperator transform(Optional<JsonNode> named) {
        var name = named.filter(node -> !node.isNull())
                .map(node -> letters(node.asString()))
                .orElse("none");
        return switch (name) {
            case "none", "identity", "linear", "raw", "" -> DoubleUnaryOperator.identity();
            case "log", "ln" -> value -> value > 0 ? Math.log(value) : refuse("logarithm", value);
            case "log10" -> value -> value > 0 ? Math.log10(value) : refuse("logarithm", value);
            case "log1p" -> value -> value > -1 ? Math.log1p(value) : refuse("logarithm", value);
            case "sqrt" -> value -> value >= 0 ? Math.sqrt(value) : refuse("root", value);
            case "logit" -> value -> value > 0 && value < 1 ? Math.log(value / (1 - value)) : refuse("logit", value);
            default -> throw broken("the transform \"%s\" is not known".formatted(name));
        };
    }

    double[] transformed(double[] values, Optional<JsonNode> transform) {
        var function = transform(transform);
        return Arrays.stream(values)
                .map(value -> Double.isNaN(value) ? value : function.applyAsDouble(value))
                .toArray();
    }

    Unreadable broken(String why) {
        return new Unreadable(file, "%s: %s".formatted(id(), why));
    }

    static String letters(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    private double refuse(String what, double value) {
        throw broken("there is no %s of %s".formatted(what, value));
    }

    private static List<JsonNode> each(JsonNode node) {
        if (!node.isArray()) return List.of(node);
        var all = new ArrayList<JsonNode>();
        node.forEach(all::add);
        return all;
    }
}
