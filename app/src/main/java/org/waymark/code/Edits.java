package org.waymark.code;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.waymark.code.Node.Entry;

/** Changes of a text, gathered by the places that its reader found, and made from the last to the first. */
final class Edits {
    private final String text;
    private final String newline;
    private final List<Edit> all = new ArrayList<>();

    Edits(String text) {
        this.text = text;
        this.newline = text.contains("\r\n") ? "\r\n" : "\n";
    }

    private record Edit(int start, int end, String text) {}

    String newline() {
        return newline;
    }

    String joined(List<String> lines) {
        return String.join(newline, lines);
    }

    String done() {
        var done = new StringBuilder(text);
        // stable: of several at one place the first stays the first
        var ordered = new ArrayList<>(all);
        ordered.sort(Comparator.comparingInt(Edit::start));
        ordered.reversed().forEach(edit -> done.replace(edit.start(), edit.end(), edit.text()));
        return done.toString();
    }

    void replace(Node node, String with) {
        var span = node.span();
        var after = span.start() > 0 ? text.charAt(span.start() - 1) : ' ';
        var gap = after == ':' && !with.startsWith(newline) ? " " : "";
        all.add(new Edit(with.startsWith(newline) ? blanksBefore(span.start()) : span.start(), span.end(), gap + with));
    }

    /** Below a node, after what else stands on its last line. */
    void addLines(Node after, List<String> lines) {
        int end = endOfLine(after.span().end());
        all.add(new Edit(end, end, newline + joined(lines)));
    }

    void addAtEnd(List<String> lines) {
        var ends = text.isEmpty() || text.endsWith("\n");
        all.add(new Edit(text.length(), text.length(), (ends ? "" : newline) + joined(lines) + newline));
    }

    void addEntry(Node.Table table, String entry) {
        insertBeforeBracket(table.span(), (table.entries().isEmpty() ? "" : ", ") + entry);
    }

    void addItem(Node.Series list, String item) {
        insertBeforeBracket(list.span(), (list.items().isEmpty() ? "" : ", ") + item);
    }

    void removeEntry(Node.Table table, Entry entry) {
        if (table.flow())
            removeFromBrackets(entry.key().span().start(), entry.value().span().end());
        else removeLines(entry.key().span().start(), entry.value().span().end());
    }

    void removeItem(Node.Series list, Node item) {
        if (list.flow()) removeFromBrackets(item.span().start(), item.span().end());
        else removeLines(dash(list, item), item.span().end());
    }

    /** The dash of an item stands in the column of its list, on the line of the item or before it. */
    private int dash(Node.Series list, Node item) {
        int line = startOfLine(item.span().start());
        while (line + list.spot().column() - 1 >= text.length()
                || text.charAt(line + list.spot().column() - 1) != '-') {
            line = startOfLine(line - 1);
        }
        return line;
    }

    private void insertBeforeBracket(Node.Span span, String what) {
        int at = blanksBefore(span.end() - 1);
        // a comma that is there already needs no second one
        var text = this.text.charAt(at - 1) == ',' ? what.replaceFirst("^, ", " ") : what;
        all.add(new Edit(at, at, text));
    }

    private void removeFromBrackets(int start, int end) {
        int after = end;
        while (after < text.length() && Character.isWhitespace(text.charAt(after))) after++;
        if (text.charAt(after) == ',') {
            after++;
            while (after < text.length() && text.charAt(after) == ' ') after++;
            all.add(new Edit(start, after, ""));
        } else {
            int before = blanksBefore(start);
            all.add(new Edit(before > 0 && text.charAt(before - 1) == ',' ? before - 1 : start, end, ""));
        }
    }

    private void removeLines(int start, int end) {
        int last = endOfLine(end);
        int next = text.startsWith(newline, last) ? last + newline.length() : last;
        all.add(new Edit(startOfLine(start), next, ""));
    }

    private int blanksBefore(int at) {
        int start = at;
        while (start > 0 && Character.isWhitespace(text.charAt(start - 1))) start--;
        return start;
    }

    private int startOfLine(int at) {
        return text.lastIndexOf('\n', at - 1) + 1;
    }

    private int endOfLine(int at) {
        int end = text.indexOf('\n', at);
        if (end < 0) return text.length();
        return end > 0 && text.charAt(end - 1) == '\r' ? end - 1 : end;
    }
}
