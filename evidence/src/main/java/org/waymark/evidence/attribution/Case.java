package org.waymark.evidence.attribution;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.waymark.evidence.Unreadable;
import tools.jackson.databind.JsonNode;

/** One object of a file of cases. Fields may go by one of several names. Throws {@link Unreadable} for what it cannot understand. */
record Case(Path file, JsonNode fields) {
    String id() {
        return text("id").orElse("a case without id");
    }

    /** In small letters without signs: "mix_rate" and "Mix/Rate" are "mixrate". */
    String kind() {
        return text("kind").map(Case::letters).orElseThrow(() -> broken("it has no kind"));
    }

    private static String letters(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    /** All that it says in words. */
    String words() {
        return String.join(
                " ",
                List.of("id", "source", "description", "note").stream()
                        .flatMap(name -> text(name).stream())
                        .toList());
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(fields.get(name)).filter(JsonNode::isString).map(JsonNode::asString);
    }

    Optional<JsonNode> field(String... names) {
        return Arrays.stream(names)
                .flatMap(name -> Optional.ofNullable(fields.get(name)).stream())
                .findFirst();
    }

    double[] numbers(String... names) {
        return numbersIfAny(names).orElseThrow(() -> broken("there are no numbers \"%s\"".formatted(names[0])));
    }

    Optional<double[]> numbersIfAny(String... names) {
        return field(names)
                .filter(JsonNode::isArray)
                .filter(array -> all(array, JsonNode::isNumber))
                .map(Case::numbers);
    }

    Optional<Double> number(String... names) {
        return field(names).filter(JsonNode::isNumber).map(JsonNode::asDouble);
    }

    /** Rows of numbers; one row where there are numbers alone. */
    double[][] table(String... names) {
        var array = field(names)
                .filter(JsonNode::isArray)
                .orElseThrow(() -> broken("there is no \"%s\"".formatted(names[0])));
        if (all(array, JsonNode::isNumber)) return new double[][] {numbers(array)};
        if (!all(array, row -> row.isArray() && all(row, JsonNode::isNumber)))
            throw broken("\"%s\" holds other things than numbers".formatted(names[0]));
        return StreamSupport.stream(array.spliterator(), false)
                .map(Case::numbers)
                .toArray(double[][]::new);
    }

    static boolean all(JsonNode array, Predicate<JsonNode> matches) {
        return StreamSupport.stream(array.spliterator(), false).allMatch(matches);
    }

    static double[] numbers(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .mapToDouble(JsonNode::asDouble)
                .toArray();
    }

    Unreadable broken(String why) {
        return new Unreadable(file, "%s: %s".formatted(id(), why));
    }
}
