package org.waymark.web.outline;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.waymark.web.layout.GoalView;
import org.waymark.web.layout.Unfolded;

/**
 * What of the objectives of a cycle is wanted, just as it stands in the address. What makes no sense there is as if it were not there.
 *
 * @param view whose address it is
 */
public record OutlineFilter(GoalView view, Map<String, String> given) {
    private static final List<String> ABOUT_PARTS = List.of("q", "owner", "status", "late", "falling");
    private static final List<String> ABOUT_GOALS =
            List.of("team", "level", "kind", "tag", "apart", "drafts", "archived");
    private static final int LONGEST = 4000;

    public OutlineFilter {
        given = Collections.unmodifiableMap(new LinkedHashMap<>(given));
    }

    public static OutlineFilter of(GoalView view, Map<String, String[]> sent) {
        var known = new LinkedHashMap<String, String>();
        for (var names : List.of(view.filters(), view.looks())) {
            for (var name : names) {
                var values = sent.getOrDefault(name, new String[0]);
                var value = values.length == 0 ? "" : values[0].strip();
                if (!value.isEmpty() && value.length() <= LONGEST) known.put(name, value);
            }
        }
        return new OutlineFilter(view, known);
    }

    public String text(String name) {
        return given.getOrDefault(name, "");
    }

    public boolean has(String name) {
        return given.containsKey(name);
    }

    /** Whether less than all of the cycle is wanted. */
    public boolean narrows() {
        return given.keySet().stream().anyMatch(name -> ABOUT_PARTS.contains(name) || ABOUT_GOALS.contains(name));
    }

    /** Whether less is wanted than all of the cycle or all of a team. */
    boolean narrowsPlace() {
        return given.keySet().stream()
                .anyMatch(name -> ABOUT_PARTS.contains(name) || ABOUT_GOALS.contains(name) && !name.equals("team"));
    }

    /** Whether key results are chosen one by one. */
    boolean choosesParts() {
        return ABOUT_PARTS.stream().anyMatch(given::containsKey);
    }

    public @Nullable UUID id(String name) {
        return Unfolded.id(text(name)).orElse(null);
    }

    public <E extends Enum<E>> @Nullable E choice(String name, Class<E> type) {
        var wanted = text(name).toUpperCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> one.name().equals(wanted))
                .findFirst()
                .orElse(null);
    }

    public Set<UUID> ids(String name) {
        return Unfolded.of(text(name)).ids();
    }

    public int page() {
        return text("page").matches("[1-9]\\d{0,4}") ? Integer.parseInt(text("page")) : 1;
    }

    /** Another value for one of them, from the first page on; null takes it away. */
    public OutlineFilter with(String name, @Nullable String value) {
        var changed = new LinkedHashMap<>(given);
        changed.remove("page");
        changed.remove(name);
        if (value != null) changed.put(name, value);
        return new OutlineFilter(view, changed);
    }

    /** The same with every row as it comes, from the first page on. */
    OutlineFilter unfolded() {
        return with("open", null).with("closed", null);
    }

    /** The same without any filter. */
    OutlineFilter all() {
        return new OutlineFilter(view, Map.of());
    }

    /** The address of the view of a cycle with just this. */
    public String path(String cycle) {
        var address = UriComponentsBuilder.fromPath(view.path());
        if (!cycle.isEmpty()) address.queryParam("cycle", cycle);
        given.forEach((name, value) -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(Map.copyOf(given)).toUriString();
    }

    /** What a saved view keeps: filters and order, not the cycle and not what is folded. */
    public String query() {
        var kept = new LinkedHashMap<>(given);
        kept.keySet().removeAll(List.of("page", "open", "closed"));
        var path = new OutlineFilter(view, kept).path("");
        return path.contains("?") ? path.substring(path.indexOf('?') + 1) : "";
    }

    static String slug(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
