package org.waymark.code;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.waymark.code.Node.Entry;
import org.waymark.code.Node.Leaf;
import org.waymark.code.Thing.Said;

/** Reads files of the {@link Form}; tells all that is wrong with them at once. */
final class FormReader {
    private final Faults faults = new Faults();
    private final Map<Handle, Thing> things = new LinkedHashMap<>();
    private final Set<Kind> sections = EnumSet.noneOf(Kind.class);
    private final ValueReader values = new ValueReader(faults);

    private FormReader() {}

    static Wanted read(List<Source> sources) {
        var reader = new FormReader();
        sources.forEach(reader::read);
        return new Wanted(reader.things, reader.sections, reader.faults.all());
    }

    private void read(Source source) {
        try {
            switch (YamlReader.read(source)) {
                case Leaf leaf when leaf.isNothing() -> {}
                case Node.Table file -> file(file);
                case Node other -> fault(other, "", "no.code.file", Kind.sectionNames());
            }
        } catch (YamlReader.Broken e) {
            faults.add(e.fault());
        }
    }

    private void file(Node.Table file) {
        if (file.get(Form.VERSION_FIELD).isEmpty())
            fault(file, Form.VERSION_FIELD, "no.code.version-missing", Form.VERSION);
        for (var entry : file.entries()) {
            var name = entry.key().text();
            if (name.equals(Form.VERSION_FIELD)) version(entry.value());
            else
                Kind.sections().stream()
                        .filter(kind -> kind.section().equals(name))
                        .findFirst()
                        .ifPresentOrElse(
                                kind -> section(kind, entry.value()),
                                () -> fault(entry.key(), name, "no.code.section", Kind.sectionNames()));
        }
    }

    private void section(Kind kind, Node list) {
        sections.add(kind);
        items(list, kind.section(), item -> thing(kind, item));
    }

    private void version(Node value) {
        if (!value.words().equals(String.valueOf(Form.VERSION))) {
            fault(value, Form.VERSION_FIELD, "no.code.version", Form.VERSION);
        }
    }

    private void items(Node list, String field, Consumer<Node.Table> each) {
        switch (list) {
            case Leaf leaf when leaf.isNothing() -> {}
            case Node.Series series ->
                series.items().forEach(item -> {
                    if (item instanceof Node.Table table) each.accept(table);
                    else fault(item, field, "no.code.item");
                });
            case Node other -> fault(other, field, "no.code.list");
        }
    }

    private void thing(Kind kind, Node.Table table) {
        var key = key(kind.section(), table);
        if (key != null) thing(new Handle(kind, key), table);
    }

    private @Nullable String key(String field, Node.Table table) {
        var key = table.get("key").orElse(null);
        if (key == null) {
            fault(table, field, "no.code.key-missing");
            return null;
        }
        return values.read(new Shape.Key(), key, field + ".key") instanceof Value.Words(var text) ? text : null;
    }

    private void thing(Handle handle, Node.Table table) {
        var said = new LinkedHashMap<String, Said>();
        var part = handle.kind().part();
        var parts = part.flatMap(kind -> table.get(kind.section()));
        var thing = new Thing(handle, table.spot(), said, parts.isPresent());
        var before = things.putIfAbsent(handle, thing);
        if (before != null) fault(table, handle.toString(), "no.code.key-twice", handle.key(), before.spot());
        for (var entry : table.entries()) {
            if (parts.isEmpty() || entry.value() != parts.get()) say(handle, entry, said);
        }
        parts.ifPresent(list -> items(list, handle + "." + part.orElseThrow().section(), item -> {
            var key = key(handle + "." + part.orElseThrow().section(), item);
            if (key != null) thing(handle.part(key), item);
        }));
    }

    private void say(Handle handle, Entry entry, Map<String, Said> said) {
        var name = entry.key().text();
        if (name.equals("key")) return;
        var where = handle + "." + name;
        Form.field(handle.kind(), name)
                .ifPresentOrElse(
                        field -> value(field, entry.value(), where)
                                .ifPresent(value -> said.put(
                                        name, new Said(value, entry.value().spot()))),
                        () -> fault(entry.key(), where, "no.code.field", String.join(", ", Form.names(handle.kind()))));
    }

    private Optional<Value> value(Field field, Node node, String where) {
        if (!(node instanceof Leaf leaf && leaf.isNothing())) {
            var value = values.read(field.shape(), node, where);
            return value instanceof Value.Nothing ? Optional.empty() : Optional.of(value);
        }
        if (field.usual() != null) return Optional.of(field.usual());
        fault(node, where, "no.code.empty");
        return Optional.empty();
    }

    private void fault(Node at, String field, String key, Object... arguments) {
        faults.add(new Fault(at.spot(), field, at.words(), key, arguments));
    }
}
