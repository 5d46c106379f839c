package org.waymark.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.people.Access;
import org.waymark.people.Action;
import org.waymark.platform.Actor;
import org.waymark.platform.Refused;

/**
 * Writes what an actor may see of a workspace as files of goals. What has no key yet gets one, which it keeps: so the next plan
 * finds it again under another title.
 */
@Service
public class Exports {
    private static final String NAME = "goals.yaml";

    private final Contents contents;
    private final KeyStore keys;
    private final Access access;

    Exports(Contents contents, KeyStore keys, Access access) {
        this.contents = contents;
        this.keys = keys;
        this.access = access;
    }

    /** All in one file. */
    @Transactional
    public Source whole(Actor actor, Selection selection) {
        var inventory = inventory(actor, selection);
        var lines = new ArrayList<>(head());
        for (var kind : Kind.sections()) lines.addAll(section(kind, chosen(inventory, kind, selection), inventory));
        return new Source(NAME, text(lines));
    }

    /** A file for each list; objectives and initiatives in one for each cycle. */
    @Transactional
    public List<Source> parted(Actor actor, Selection selection) {
        var inventory = inventory(actor, selection);
        var files = new ArrayList<Source>();
        for (var kind : Kind.sections()) {
            byFile(kind, chosen(inventory, kind, selection)).forEach((name, known) -> {
                var lines = new ArrayList<>(head());
                lines.addAll(section(kind, known, inventory));
                files.add(new Source(name, text(lines)));
            });
        }
        return files;
    }

    /** Files of goals brought up to date where they stand, with just the things they hold: comments, order and blank lines stay. */
    @Transactional
    public List<Source> into(Actor actor, List<Source> files) {
        return into(actor, files, Selection.ALL, _ -> false);
    }

    /** The same, and what of the selection no file names comes at the end of its list. */
    @Transactional
    public List<Source> into(Actor actor, List<Source> files, Selection fresh) {
        return into(actor, files, fresh, fresh::holds);
    }

    private List<Source> into(Actor actor, List<Source> files, Selection selection, Predicate<Known> fresh) {
        var wanted = FormReader.read(files);
        if (!wanted.faults().isEmpty()) {
            throw new Refused.Invalid(
                    wanted.faults().stream().map(Fault::problem).toList());
        }
        return Rewriting.of(files, wanted, inventory(actor, selection), fresh);
    }

    private Inventory inventory(Actor actor, Selection selection) {
        access.require(actor, Action.READ);
        var read = contents.read(actor);
        var inventory = new Inventory(read.present());
        requireKnown(selection, inventory);
        keys.add(actor.workspace(), read.fresh());
        return inventory;
    }

    /** A slip of the pen must not look like a workspace in which there is nothing. */
    private static void requireKnown(Selection selection, Inventory inventory) {
        var cycles = inventory.wholes(Kind.CYCLE).stream()
                .map(known -> known.handle().path())
                .toList();
        selection.cycles().stream()
                .filter(one -> !cycles.contains(one))
                .findFirst()
                .ifPresent(unknown -> {
                    throw new Refused.Invalid(
                            "cycle", unknown, "no.code.cycle", cycles.isEmpty() ? "–" : String.join(", ", cycles));
                });
    }

    private static List<Known> chosen(Inventory inventory, Kind kind, Selection selection) {
        return inventory.wholes(kind).stream().filter(selection::holds).toList();
    }

    private static Map<String, List<Known>> byFile(Kind kind, List<Known> things) {
        var files = new TreeMap<String, List<Known>>();
        for (var known : things) {
            var cycle = Choices.text(known.value("cycle"));
            var name = kind.section() + (cycle.isEmpty() ? "" : "-" + cycle) + ".yaml";
            files.computeIfAbsent(name, _ -> new ArrayList<>()).add(known);
        }
        return files;
    }

    private static List<String> head() {
        return List.of(Form.VERSION_FIELD + ": " + Form.VERSION);
    }

    /** A line between two things that hold others, none between short ones. */
    static List<String> section(Kind kind, List<Known> things, Inventory inventory) {
        if (things.isEmpty()) return List.of();
        var lines = new ArrayList<String>(List.of("", kind.section() + ":"));
        for (int i = 0; i < things.size(); i++) {
            if (i > 0 && kind.part().isPresent()) lines.add("");
            lines.addAll(YamlWriter.item(things.get(i), inventory, 2));
        }
        return lines;
    }

    private static String text(List<String> lines) {
        return String.join("\n", lines) + "\n";
    }
}
