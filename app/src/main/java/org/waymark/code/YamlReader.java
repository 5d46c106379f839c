package org.waymark.code;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import org.waymark.code.Node.Entry;
import org.waymark.code.Node.Leaf;
import org.waymark.code.Node.Span;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;

/**
 * Reads one YAML document from its events, one after the other: no object is ever made from a name in the file, nothing is
 * repeated by an alias, and what is too deep or too long ends the reading where it stands.
 */
final class YamlReader {
    private static final int DEEPEST = 16;
    private static final int LONGEST = 20_000;
    private static final int MOST = 500_000;
    private static final int LARGEST = 8 * 1024 * 1024;

    private final Source source;
    private final Iterator<Event> events;
    private int depth;
    private int count;

    private YamlReader(Source source) {
        this.source = source;
        var options = new LoaderOptions();
        options.setCodePointLimit(LARGEST);
        this.events = new Yaml(options).parse(new StringReader(source.text())).iterator();
    }

    /** Why a file cannot be read. */
    static final class Broken extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient Fault fault;

        Broken(Fault fault) {
            super(fault.toString(), null, false, false);
            this.fault = fault;
        }

        Fault fault() {
            return fault;
        }
    }

    static Node read(Source source) {
        try {
            return new YamlReader(source).document();
        } catch (MarkedYAMLException e) {
            var mark = e.getProblemMark();
            var spot = mark == null ? new Spot(source.name(), 1, 1) : spot(source, mark);
            throw new Broken(new Fault(spot, "", "", "no.code.yaml", e.getProblem()));
        } catch (YAMLException e) {
            throw new Broken(new Fault(new Spot(source.name(), 1, 1), "", "", "no.code.yaml-signs"));
        }
    }

    private Node document() {
        next();
        var first = next();
        if (!(first instanceof DocumentStartEvent)) return nothing();
        var node = node(next());
        next();
        var after = next();
        if (after instanceof DocumentStartEvent) throw broken(after, "no.code.documents");
        return node;
    }

    private Node nothing() {
        return new Leaf(new Spot(source.name(), 1, 1), new Span(0, 0), "", true);
    }

    private Event next() {
        return events.next();
    }

    private Node node(Event event) {
        if (++count > MOST) throw broken(event, "no.code.many", MOST);
        if (event instanceof AliasEvent) throw broken(event, "no.code.alias");
        if (event instanceof NodeEvent named && named.getAnchor() != null) throw broken(event, "no.code.alias");
        return switch (event) {
            case ScalarEvent scalar -> leaf(scalar);
            case SequenceStartEvent sequence -> series(sequence);
            case MappingStartEvent mapping -> table(mapping);
            default -> throw new IllegalStateException("No node begins with " + event);
        };
    }

    private Leaf leaf(ScalarEvent scalar) {
        if (scalar.getTag() != null && !scalar.getTag().equals("!")) throw broken(scalar, "no.code.tag");
        if (scalar.getValue().length() > LONGEST) throw broken(scalar, "no.code.long", LONGEST);
        var start = offset(scalar.getStartMark());
        var end = offset(scalar.getEndMark());
        var style = scalar.getScalarStyle();
        if (style == ScalarStyle.LITERAL || style == ScalarStyle.FOLDED) end = withoutBlanks(start, end);
        return new Leaf(spot(source, scalar.getStartMark()), new Span(start, end), scalar.getValue(), scalar.isPlain());
    }

    private Node.Series series(SequenceStartEvent begun) {
        refuseTagAndDepth(begun, begun.getTag());
        var items = new ArrayList<Node>();
        var event = next();
        for (; !event.is(Event.ID.SequenceEnd); event = next()) items.add(node(event));
        depth--;
        var flow = begun.getFlowStyle() == FlowStyle.FLOW;
        var span = span(begun, event, flow, items.isEmpty() ? null : items.getLast());
        return new Node.Series(spot(source, begun.getStartMark()), span, List.copyOf(items), flow);
    }

    private Node.Table table(MappingStartEvent begun) {
        refuseTagAndDepth(begun, begun.getTag());
        var entries = new ArrayList<Entry>();
        var known = new HashSet<String>();
        var event = next();
        for (; !event.is(Event.ID.MappingEnd); event = next()) {
            if (!(node(event) instanceof Leaf key)) throw broken(event, "no.code.name");
            if (!known.add(key.text())) throw broken(event, "no.code.twice", key.text());
            entries.add(new Entry(key, node(next())));
        }
        depth--;
        var flow = begun.getFlowStyle() == FlowStyle.FLOW;
        var span = span(
                begun, event, flow, entries.isEmpty() ? null : entries.getLast().value());
        return new Node.Table(spot(source, begun.getStartMark()), span, List.copyOf(entries), flow);
    }

    private void refuseTagAndDepth(Event event, @org.jspecify.annotations.Nullable String tag) {
        if (tag != null && !tag.equals("!")) throw broken(event, "no.code.tag");
        if (++depth > DEEPEST) throw broken(event, "no.code.deep", DEEPEST);
    }

    /** What stands in no brackets ends with its last part, not where the next thing begins. */
    private Span span(Event begun, Event ended, boolean flow, @org.jspecify.annotations.Nullable Node last) {
        var start = offset(begun.getStartMark());
        if (flow) return new Span(start, offset(ended.getEndMark()));
        return new Span(start, last == null ? start : last.span().end());
    }

    private int withoutBlanks(int start, int end) {
        int last = end;
        while (last > start && Character.isWhitespace(source.text().charAt(last - 1))) last--;
        return last;
    }

    /** Marks count code points. */
    private int offset(Mark mark) {
        return Math.min(source.text().length(), offsets().at(mark.getIndex()));
    }

    private Offsets offsets() {
        if (offsets == null) offsets = Offsets.of(source.text());
        return offsets;
    }

    private @org.jspecify.annotations.Nullable Offsets offsets;

    private Broken broken(Event at, String key, Object... arguments) {
        var text = at instanceof ScalarEvent scalar ? scalar.getValue() : "";
        return new Broken(new Fault(spot(source, at.getStartMark()), "", text, key, arguments));
    }

    private static Spot spot(Source source, Mark mark) {
        return new Spot(source.name(), mark.getLine() + 1, mark.getColumn() + 1);
    }
}
