package org.waymark.api;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.platform.Refused.Problem;
import org.waymark.platform.Sentence;
import tools.jackson.core.JsonParser;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.databind.util.TokenBufferReadContext;

/** Collects what is wrong with a body while it is read, each with the path of its field. */
final class Wrongs {
    /** Nobody mends more than this by hand. */
    static final int MOST = 1000;

    private final List<Problem> found = new ArrayList<>();

    void add(String field, String value, String key, Object... arguments) {
        add(field, value, new Sentence(key, arguments));
    }

    void add(String field, String value, Sentence sentence) {
        if (found.size() < MOST && found.stream().noneMatch(one -> one.field().equals(field))) {
            found.add(new Problem(field, value, sentence));
        }
    }

    void add(JsonParser at, Sentence sentence) {
        var token = at.currentToken();
        var value = token == null || token.isStructStart() || token.isStructEnd() ? "" : at.getString();
        var context = at.streamReadContext();
        add(
                path(token != null && token.isStructStart() ? holder(context) : context),
                value == null ? "" : value,
                sentence);
    }

    /** At the bracket that begins a value its path is that of what holds it; where it was read ahead, its context comes twice. */
    private static @Nullable TokenStreamContext holder(TokenStreamContext begun) {
        var holder = begun.getParent();
        boolean isAhead =
                holder instanceof TokenBufferReadContext && !(holder.getParent() instanceof TokenBufferReadContext);
        return isAhead ? holder.getParent() : holder;
    }

    boolean isFull() {
        return found.size() >= MOST;
    }

    List<Problem> all() {
        return List.copyOf(found);
    }

    /** As in {@code values[3].day}. */
    static String path(@Nullable TokenStreamContext at) {
        var path = "";
        for (var context = at; context != null; context = context.getParent()) {
            if (context.inObject() && context.hasCurrentName()) {
                path = within(context.currentName(), path);
            } else if (context.inArray() && context.hasCurrentIndex()) {
                path = within("[%d]".formatted(context.getCurrentIndex()), path);
            }
        }
        return path;
    }

    static String within(String outer, String inner) {
        return inner.isEmpty() || inner.startsWith("[") || outer.isEmpty() ? outer + inner : outer + "." + inner;
    }
}
