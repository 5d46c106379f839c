package org.waymark.web.layout;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;

/** A way to look at the objectives of a cycle, in the order of the switch between them. */
public enum GoalView {
    OUTLINE("list-tree", "/objectives", Filters.ALL, List.of("sort", "page", "open", "closed")),
    MAP("waypoints", "/map", Filters.OF_MAP, List.of("depth", "focus", "open", "closed")),
    /** The initiatives of the cycle. */
    BOARD("columns-3", "/board", List.of("q", "team", "owner"), List.of("show")),
    TIMELINE("chart-no-axes-gantt", "/timeline", Filters.ALL, List.of("scale", "page", "open", "closed")),
    CALENDAR("calendar", "/calendar", List.of("team", "owner"), List.of("day", "look", "hide"));

    private final String icon;
    private final String path;
    private final List<String> filters;
    private final List<String> looks;

    /**
     * @param filters the names of what it can be filtered by, as they stand in its address
     * @param looks what else its address says of how it looks; it does not go along to another view
     */
    GoalView(String icon, String path, List<String> filters, List<String> looks) {
        this.icon = icon;
        this.path = path;
        this.filters = filters;
        this.looks = looks;
    }

    /** The key of its name among the words. */
    public String word() {
        return "layout.view." + name().toLowerCase(Locale.ROOT);
    }

    public String icon() {
        return icon;
    }

    public String path() {
        return path;
    }

    public List<String> filters() {
        return filters;
    }

    public List<String> looks() {
        return looks;
    }

    /** The address of it in a cycle, with those of the filters that it understands. */
    public String address(String cycle, Map<String, String> given) {
        var address = UriComponentsBuilder.fromPath(path).queryParam("cycle", "{cycle}");
        filters.stream().filter(given::containsKey).forEach(name -> address.queryParam(name, "{" + name + "}"));
        var values = new HashMap<String, Object>(given);
        values.put("cycle", cycle);
        return address.encode().buildAndExpand(values).toUriString();
    }

    private static final class Filters {
        static final List<String> ALL = List.of(
                "q",
                "team",
                "owner",
                "status",
                "level",
                "kind",
                "tag",
                "falling",
                "late",
                "apart",
                "drafts",
                "archived");

        /** Levels are its columns, and what is archived hangs on nothing. */
        static final List<String> OF_MAP = ALL.stream()
                .filter(name -> !List.of("level", "archived").contains(name))
                .toList();
    }
}
