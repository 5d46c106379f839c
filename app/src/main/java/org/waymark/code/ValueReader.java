package org.waymark.code;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.waymark.code.Node.Leaf;
import org.waymark.code.Shape.Either;
import org.waymark.code.Shape.Group;
import org.waymark.code.Shape.ListOf;
import org.waymark.measure.Digits;

/** Reads what stands in a field; notes what is wrong with it, and then answers {@link Value#NOTHING}. */
final class ValueReader {
    private static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9._-]{0,79}");
    private static final Pattern PATH = Pattern.compile(KEY.pattern() + "(/" + KEY.pattern() + ")?");
    private static final Pattern AMOUNT = Pattern.compile("[-+]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][-+]?\\d{1,3})?");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");

    private final Faults faults;

    ValueReader(Faults faults) {
        this.faults = faults;
    }

    Value read(Shape shape, Node node, String field) {
        return switch (shape) {
            case Group group -> group(group, node, field);
            case ListOf list -> list(list, node, field);
            case Either either -> either(either, node, field);
            case Shape.Line _,
                    Shape.Text _,
                    Shape.Amount _,
                    Shape.Whole _,
                    Shape.Truth _,
                    Shape.Day _,
                    Shape.Choice _,
                    Shape.Key _,
                    Shape.Person _,
                    Shape.Party _,
                    Shape.Reference _ -> leaf(shape, node, field);
        };
    }

    private Value leaf(Shape shape, Node node, String field) {
        if (!(node instanceof Leaf leaf)) return fault(node, field, "no.code.single");
        var text = leaf.text().strip();
        return switch (shape) {
            case Shape.Line _ -> new Value.Words(line(leaf.text()));
            case Shape.Text _ -> new Value.Words(text(leaf.text()));
            case Shape.Amount _ when leaf.plain() && AMOUNT.matcher(text).matches() -> amount(leaf, field);
            case Shape.Amount _ -> fault(leaf, field, "no.code.number");
            case Shape.Whole _
            when leaf.plain() && WHOLE.matcher(text).matches() -> new Value.Amount(Integer.parseInt(text));
            case Shape.Whole _ -> fault(leaf, field, "no.code.whole");
            case Shape.Truth _
            when leaf.plain() && (text.equals("true") || text.equals("false")) -> new Value.Truth(text.equals("true"));
            case Shape.Truth _ -> fault(leaf, field, "no.code.truth");
            case Shape.Day _ -> day(leaf, field);
            case Shape.Choice(var words) when words.contains(text) -> new Value.Words(text);
            case Shape.Choice(var words) -> fault(leaf, field, "no.code.choice", String.join(", ", words));
            case Shape.Key _ when KEY.matcher(text).matches() -> new Value.Words(text);
            case Shape.Key _ -> fault(leaf, field, "no.code.key");
            case Shape.Person _ when text.contains("@") -> new Value.Words(text.toLowerCase(Locale.ROOT));
            case Shape.Person _ -> fault(leaf, field, "no.code.person");
            case Shape.Party _ when text.contains("@") -> new Value.Words(text.toLowerCase(Locale.ROOT));
            case Shape.Party _ when KEY.matcher(text).matches() -> new Value.Words(text);
            case Shape.Party _ -> fault(leaf, field, "no.code.party");
            case Shape.Reference _ when PATH.matcher(text).matches() -> new Value.Words(text);
            case Shape.Reference _ -> fault(leaf, field, "no.code.key");
            case Group _, ListOf _, Either _ -> throw new IllegalStateException("No single value: " + shape);
        };
    }

    /** As the doors keep it, so that what was applied is equal to what is there. */
    static String line(String text) {
        return text(text).replaceAll("[\\p{Z}\\t\\n]+", " ");
    }

    static String text(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replace("\r\n", "\n")
                .replace('\r', '\n')
                .strip();
    }

    private Value amount(Leaf leaf, String field) {
        double number = Double.parseDouble(leaf.text().strip());
        return Digits.accepts(number) ? new Value.Amount(number) : fault(leaf, field, "no.number.range");
    }

    private Value day(Leaf leaf, String field) {
        try {
            return new Value.Day(LocalDate.parse(leaf.text().strip()));
        } catch (DateTimeException e) {
            return fault(leaf, field, "no.code.day");
        }
    }

    private Value list(ListOf list, Node node, String field) {
        if (!(node instanceof Node.Series series)) return fault(node, field, "no.code.list");
        var items = new ArrayList<Value>();
        var known = new HashSet<Value>();
        for (int i = 0; i < series.items().size(); i++) {
            var item = read(list.item(), series.items().get(i), "%s[%d]".formatted(field, i));
            if (item instanceof Value.Nothing) continue;
            if (!list.ordered() && !known.add(Values.identity(list.item(), item))) {
                fault(series.items().get(i), "%s[%d]".formatted(field, i), "no.code.listed-twice");
            }
            items.add(item);
        }
        return new Value.Many(items);
    }

    private Value group(Group group, Node node, String field) {
        return switch (node) {
            case Leaf leaf when group.bare() != null -> bare(group, leaf, field);
            case Node.Table table -> table(group, table, field);
            case Leaf _, Node.Series _ -> fault(node, field, "no.code.group", names(group));
        };
    }

    private Value bare(Group group, Leaf leaf, String field) {
        var bare = group.fields().stream()
                .filter(one -> one.name().equals(group.bare()))
                .findFirst()
                .orElseThrow();
        var value = read(bare.shape(), leaf, field);
        return value instanceof Value.Nothing ? value : Values.full(group, Map.of(bare.name(), value));
    }

    private Value table(Group group, Node.Table table, String field) {
        var before = faults.count();
        var known = new HashSet<>(group.fields().stream().map(Field::name).toList());
        var fields = new LinkedHashMap<String, Value>();
        table.entries().stream()
                .filter(entry -> !known.contains(entry.key().text()))
                .forEach(entry -> fault(entry.key(), field + "." + entry.key().text(), "no.code.field", names(group)));
        for (var one : group.fields()) {
            var node = table.get(one.name()).filter(n -> !(n instanceof Leaf leaf && leaf.isNothing()));
            node.ifPresent(n -> fields.put(one.name(), read(one.shape(), n, field + "." + one.name())));
            if (node.isEmpty() && one.required()) fault(table, field + "." + one.name(), "no.code.missing");
        }
        return faults.count() > before ? Value.NOTHING : Values.full(group, fields);
    }

    private Value either(Either either, Node node, String field) {
        var fitting =
                either.shapes().stream().filter(shape -> fits(shape, node)).findFirst();
        return fitting.map(shape -> read(shape, node, field))
                .orElseGet(() -> fault(node, field, "no.code.either", described(either)));
    }

    private static boolean fits(Shape shape, Node node) {
        return switch (shape) {
            case Group group -> node instanceof Node.Table table && fits(group, table);
            case ListOf _ -> node instanceof Node.Series;
            case Shape.Choice(var words) ->
                node instanceof Leaf leaf && words.contains(leaf.text().strip());
            case Either _ -> false;
            case Shape.Line _,
                    Shape.Text _,
                    Shape.Amount _,
                    Shape.Whole _,
                    Shape.Truth _,
                    Shape.Day _,
                    Shape.Key _,
                    Shape.Person _,
                    Shape.Party _,
                    Shape.Reference _ -> node instanceof Leaf;
        };
    }

    private static boolean fits(Group group, Node.Table table) {
        var there = table.entries().stream().map(entry -> entry.key().text()).toList();
        var names = group.fields().stream().map(Field::name).toList();
        return names.containsAll(there)
                && group.fields().stream()
                        .filter(Field::required)
                        .map(Field::name)
                        .allMatch(there::contains);
    }

    private static String described(Either either) {
        return String.join(
                " · ",
                either.shapes().stream()
                        .map(shape -> switch (shape) {
                            case Group group -> "{" + names(group) + "}";
                            case ListOf _ -> "[…]";
                            case Shape.Choice(var words) -> String.join(" · ", words);
                            case Shape other -> other.getClass().getSimpleName();
                        })
                        .toList());
    }

    private static String names(Group group) {
        return String.join(", ", group.fields().stream().map(Field::name).toList());
    }

    private Value fault(Node at, String field, String key, Object... arguments) {
        faults.add(new Fault(at.spot(), field, at.words(), key, arguments));
        return Value.NOTHING;
    }
}
