package org.waymark.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.waymark.code.Node.Entry;
import org.waymark.code.Node.Leaf;
import org.waymark.cycles.Rhythm;
import org.waymark.measure.Period;

/** Brings files up to date by changing as little of their text as says what is there now. */
final class Rewriting {
    private final Source source;
    private final Node.Table file;
    private final Wanted wanted;
    private final Inventory inventory;
    private final Edits edits;

    private Rewriting(Source source, Node.Table file, Wanted wanted, Inventory inventory) {
        this.source = source;
        this.file = file;
        this.wanted = wanted;
        this.inventory = inventory;
        this.edits = new Edits(source.text());
    }

    /** @param comes of what no file names; it goes into the file that lists its kind last, else into the last one */
    static List<Source> of(List<Source> files, Wanted wanted, Inventory inventory, Predicate<Known> comes) {
        var open = new ArrayList<Rewriting>();
        for (var source : files) {
            if (YamlReader.read(source) instanceof Node.Table table) {
                open.add(new Rewriting(source, table, wanted, inventory));
            }
        }
        open.forEach(Rewriting::renew);
        for (var kind : Kind.sections()) {
            var fresh = inventory.wholes(kind).stream()
                    .filter(known -> !wanted.things().containsKey(known.handle()))
                    .filter(comes)
                    .toList();
            if (!fresh.isEmpty() && !open.isEmpty()) home(open, kind).append(kind, fresh);
        }
        return open.stream().map(Rewriting::done).toList();
    }

    private static Rewriting home(List<Rewriting> open, Kind kind) {
        return open.reversed().stream()
                .filter(one -> one.file.get(kind.section()).isPresent())
                .findFirst()
                .orElse(open.getLast());
    }

    private Source done() {
        return new Source(source.name(), edits.done());
    }

    private void renew() {
        for (var kind : Kind.sections()) {
            if (file.get(kind.section()).orElse(null) instanceof Node.Series list) {
                items(list, key -> new Handle(kind, key));
            }
        }
    }

    private void items(Node.Series list, java.util.function.Function<String, Handle> handles) {
        for (var item : list.items()) {
            var table = (Node.Table) item;
            var handle =
                    handles.apply(((Leaf) table.get("key").orElseThrow()).text().strip());
            inventory.present().find(handle).ifPresent(known -> {
                if (known.archived()) edits.removeItem(list, item);
                else thing(table, known);
            });
        }
    }

    private void thing(Node.Table table, Known known) {
        var kind = known.handle().kind();
        var said = Objects.requireNonNull(wanted.things().get(known.handle())).said();
        var now = Least.of(known, inventory.present());
        var differing = Comparison.between(kind, values(said), known.fields()).stream()
                .map(Difference::field)
                .toList();
        for (var entry : table.entries()) {
            var name = entry.key().text();
            if (said.containsKey(name) && differing.contains(name)) replace(table, entry, known);
        }
        now.forEach((name, value) -> {
            if (!said.containsKey(name) && !isUnderstood(known, name, value)) add(table, kind, name, value);
        });
        kind.part().ifPresent(part -> parts(table, part, known));
    }

    /** Who leaves out the owner means oneself, and a cycle without a name takes the one that its rhythm gives it. */
    private boolean isUnderstood(Known known, String field, Value value) {
        return switch (field) {
            case "owner" -> value.equals(Value.words(inventory.present().me()));
            case "name" -> known.handle().kind() == Kind.CYCLE && value.equals(nameByRhythm(known));
            default -> false;
        };
    }

    private Value nameByRhythm(Known cycle) {
        if (!(cycle.value("start") instanceof Value.Day(var start)
                && cycle.value("end") instanceof Value.Day(var end))) {
            return Value.NOTHING;
        }
        return Choices.read(Rhythm.class, cycle.value("rhythm"))
                .name(new Period(start, end), inventory.present().yearStart())
                .map(Value::words)
                .orElse(Value.NOTHING);
    }

    private static Map<String, Value> values(Map<String, Thing.Said> said) {
        var values = new java.util.HashMap<String, Value>();
        said.forEach((name, one) -> values.put(name, one.value()));
        return values;
    }

    private void replace(Node.Table table, Entry entry, Known known) {
        var kind = known.handle().kind();
        var name = entry.key().text();
        var value = known.value(name);
        if (value instanceof Value.Nothing) {
            edits.removeEntry(table, entry);
            return;
        }
        var lines = YamlWriter.field(kind, name, value, column(table));
        var inline = table.flow() || lines.size() == 1;
        var text = inline
                ? text(entry.value(), kind, name, value)
                : edits.joined(lines)
                        .substring(column(table) + name.length() + 1)
                        .stripLeading();
        edits.replace(
                entry.value(),
                lines.size() > 1 && !inline && lines.getFirst().endsWith(":") ? edits.newline() + text : text);
    }

    /** What stood in quotes stays in quotes. */
    private String text(Node before, Kind kind, String name, Value value) {
        var written = YamlWriter.inline(kind, name, value);
        var quote = before instanceof Leaf leaf
                && !leaf.plain()
                && "'\"".indexOf(source.text().charAt(leaf.span().start())) >= 0;
        return quote && value instanceof Value.Words && !written.startsWith("\"") ? "\"" + written + "\"" : written;
    }

    private void add(Node.Table table, Kind kind, String name, Value value) {
        if (table.flow()) edits.addEntry(table, name + ": " + YamlWriter.inline(kind, name, value));
        else edits.addLines(lastField(table, kind), YamlWriter.field(kind, name, value, column(table)));
    }

    /** New fields stand before the list of parts, which may be long. */
    private static Node lastField(Node.Table table, Kind kind) {
        var section = kind.part().map(Kind::section).orElse("");
        Node last = table.entries().getFirst().key();
        for (var entry : table.entries()) {
            if (entry.key().text().equals(section)) break;
            last = entry.value();
        }
        return last;
    }

    private void parts(Node.Table table, Kind part, Known whole) {
        var fresh = inventory.parts(whole.handle()).stream()
                .filter(known -> !wanted.things().containsKey(known.handle()))
                .toList();
        switch (table.get(part.section()).orElse(null)) {
            case Node.Series list -> {
                items(list, whole.handle()::part);
                append(list, fresh, column(table), table.flow());
            }
            case null, default -> {
                if (fresh.isEmpty()) return;
                if (table.flow()) edits.addEntry(table, part.section() + ": [" + inBraces(fresh) + "]");
                else missing(table, part, fresh);
            }
        }
    }

    private void missing(Node.Table table, Kind part, List<Known> fresh) {
        var lines = new ArrayList<String>();
        var named = table.get(part.section());
        if (named.isEmpty()) lines.add(" ".repeat(column(table)) + part.section() + ":");
        fresh.forEach(known -> lines.addAll(YamlWriter.item(known, inventory, column(table) + 2)));
        edits.addLines(named.orElse(table), lines);
    }

    /** @param inBrackets whether what is around the list stands in braces */
    private void append(Node.Series list, List<Known> fresh, int outer, boolean inBrackets) {
        if (fresh.isEmpty()) return;
        if (list.items().isEmpty() && !inBrackets) {
            var lines = new ArrayList<String>();
            fresh.forEach(known -> lines.addAll(YamlWriter.item(known, inventory, outer + 2)));
            edits.replace(list, edits.newline() + edits.joined(lines));
        } else if (list.flow()) {
            edits.addItem(list, inBraces(fresh));
        } else {
            var lines = new ArrayList<String>();
            fresh.forEach(known ->
                    lines.addAll(YamlWriter.item(known, inventory, list.spot().column() - 1)));
            edits.addLines(list, lines);
        }
    }

    private void append(Kind kind, List<Known> fresh) {
        switch (file.get(kind.section()).orElse(null)) {
            case Node.Series list -> append(list, fresh, 0, file.flow());
            case Leaf nothing -> {
                var lines = Exports.section(kind, fresh, inventory);
                edits.addLines(nothing, lines.subList(2, lines.size()));
            }
            case null, default -> edits.addAtEnd(Exports.section(kind, fresh, inventory));
        }
    }

    private String inBraces(List<Known> things) {
        return String.join(
                ", ",
                things.stream()
                        .map(known -> YamlWriter.inBraces(known, inventory))
                        .toList());
    }

    private static int column(Node.Table table) {
        return table.entries().getFirst().key().spot().column() - 1;
    }
}
