package org.waymark.web.layout;

import java.util.List;

/** The keys that do things, as the help lists them; the script {@code keys.js} makes them work. */
public final class Keys {
    public static final List<Group> GROUPS = List.of(
            new Group(
                    "keys.list",
                    List.of(
                            new Key("keys.move", "J", "K"),
                            new Key("keys.open", "↵"),
                            new Key("keys.fold", "←", "→"),
                            new Key("keys.check-in", "C"),
                            new Key("keys.edit", "E"),
                            new Key("keys.actions", "."),
                            new Key("keys.tick", "X"),
                            new Key("keys.column", "H", "L"),
                            new Key("keys.aside", "⇧ ←", "⇧ →"),
                            new Key("keys.read", "U"))),
            new Group(
                    "keys.map",
                    List.of(
                            new Key("keys.map.walk", "←", "→", "↑", "↓"),
                            new Key("keys.map.focus", "F"),
                            new Key("keys.map.align", "A"),
                            new Key("keys.map.fold", "␣"),
                            new Key("keys.map.zoom", "+", "−", "0"))),
            new Group(
                    "keys.timeline",
                    List.of(
                            new Key("keys.timeline.today", "T"),
                            new Key("keys.timeline.scale", "+", "−"),
                            new Key("keys.timeline.day", "[", "]"))),
            new Group(
                    "keys.grid",
                    List.of(
                            new Key("keys.grid.type", "F2", "↵"),
                            new Key("keys.grid.select", "⇧ ↑", "⇧ →"),
                            new Key("keys.grid.fill", "Ctrl D", "Ctrl R"),
                            new Key("keys.grid.undo", "Ctrl Z"),
                            new Key("keys.grid.comments", "⇧ F2"),
                            new Key("keys.grid.buttons", "F6"))),
            new Group(
                    "keys.review",
                    List.of(
                            new Key("keys.review.step", "←", "→"),
                            new Key("keys.review.scale", "0", "…", "9"),
                            new Key("keys.review.decide", "D"),
                            new Key("keys.review.agree", "A"),
                            new Key("keys.review.votes", "V"),
                            new Key("keys.review.leave", "Esc"))),
            new Group(
                    "keys.anywhere",
                    List.of(
                            new Key("keys.find", "Ctrl", "K"),
                            new Key("keys.new", "N"),
                            new Key("keys.filter", "/"),
                            new Key("keys.undo", "Z"),
                            new Key("keys.save", "Ctrl", "↵"),
                            new Key("keys.back", "Esc"),
                            new Key("keys.help", "?"))));

    private Keys() {}

    public record Group(String title, List<Key> keys) {}

    /** What it does, by the key of its words, and what is printed on the caps. */
    public record Key(String does, List<String> caps) {
        Key(String does, String... caps) {
            this(does, List.of(caps));
        }
    }
}
