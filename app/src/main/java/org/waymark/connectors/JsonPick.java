package org.waymark.connectors;

import com.jayway.jsonpath.Configuration;
import com.jayway.jsonpath.JsonPath;
import com.jayway.jsonpath.JsonPathException;
import com.jayway.jsonpath.Option;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A JSONPath (RFC 9535), of which only that is taken which cannot run away: names, numbers, slices, {@code *}, one {@code ..},
 * comparisons with plain values, and length, sum, min, max, avg of one list. A bare name such as {@code total.amount} begins at the top.
 */
final class JsonPick {
    /** All there is. */
    static final JsonPick TOP = new JsonPick("$", "$");

    private static final int LONGEST = 300;
    private static final String NAME = "[\\p{L}\\p{N}_@-]++";
    private static final String QUOTED = "'[^'\\\\\\p{Cntrl}]*+'|\"[^\"\\\\\\p{Cntrl}]*+\"";
    private static final String INNER = "(?:\\.%s|\\[(?:%s)]|\\[\\d{1,6}])*+".formatted(NAME, QUOTED);
    private static final String VALUE = "(?:-?\\d{1,18}(?:\\.\\d{1,18})?|true|false|null|%s)".formatted(QUOTED);
    private static final String TEST = "@%s(?: *(?:==|!=|<=|>=|<|>) *%s)?".formatted(INNER, VALUE);
    private static final String FILTER = "\\[\\?\\( *%s(?: *(?:&&|\\|\\|) *%s){0,5} *\\)]".formatted(TEST, TEST);
    private static final String STEP =
            "(?:\\.{1,2}%s|\\.\\*|\\[\\*]|\\[(?:%s)]|\\[-?\\d{1,6}]|\\[-?\\d{0,6}:-?\\d{0,6}]|%s)"
                    .formatted(NAME, QUOTED, FILTER);
    private static final Pattern TAKEN =
            Pattern.compile("\\$%s{0,20}(?:\\.(?:length|sum|min|max|avg)\\(\\))?".formatted(STEP));

    private static final Configuration PLAIN = Configuration.builder()
            .jsonProvider(new PlainJson())
            .options(Option.SUPPRESS_EXCEPTIONS)
            .build();

    private final String typed;
    private final JsonPath path;

    /** @param whole what was typed, from the top */
    private JsonPick(String typed, String whole) {
        this.typed = typed;
        this.path = JsonPath.compile(whole);
    }

    /** Empty when it is none, or one that might run away. */
    static Optional<JsonPick> of(String text) {
        var whole = text.startsWith("$") ? text : text.startsWith("[") ? "$" + text : "$." + text;
        if (whole.length() > LONGEST || !TAKEN.matcher(whole).matches()) return Optional.empty();
        if (whole.indexOf("..") != whole.lastIndexOf("..")) return Optional.empty();
        try {
            var pick = new JsonPick(text, whole);
            return pick.path.isDefinite() || !whole.endsWith("()") ? Optional.of(pick) : Optional.empty();
        } catch (JsonPathException e) {
            return Optional.empty();
        }
    }

    /** The one thing there, or the first of several; null when there is none. */
    @Nullable
    Object one(@Nullable Object json) {
        var found = read(json);
        if (path.isDefinite() || !(found instanceof List<?> several)) return found;
        return several.isEmpty() ? null : several.getFirst();
    }

    /** Everything there; a list counts as its elements. Empty: there is no such place. */
    Optional<List<?>> all(@Nullable Object json) {
        return switch (read(json)) {
            case null -> Optional.empty();
            case List<?> list -> Optional.of(list);
            case Object single -> Optional.of(List.of(single));
        };
    }

    /** As it was typed. */
    @Override
    public String toString() {
        return typed;
    }

    private @Nullable Object read(@Nullable Object json) {
        if (json == null) return null;
        try {
            return path.<@Nullable Object>read(json, PLAIN);
        } catch (JsonPathException e) {
            return null; // such as the sum of texts
        }
    }
}
