package org.waymark.web.layout;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.web.util.UriComponentsBuilder;

/** A way to look at the objectives of a cycle, in the order of the switch between them. */
public enum GoalView {
    OUTLINE(
            "list-tree",
            "/objectives",
            Set.of("q", "team", "owner", "status", "level", "kind", "tag", "falling", "late", "drafts", "archived"));

    private final String icon;
    private final String path;
    private final Set<String> filters;

    /** @param filters the names of what it can be filtered by, as they stand in its address */
    GoalView(String icon, String path, Set<String> filters) {
        this.icon = icon;
        this.path = path;
        this.filters = filters;
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

    /** The address of it in a cycle, with those of the filters that it understands. */
    public String address(String cycle, Map<String, String> given) {
        var address = UriComponentsBuilder.fromPath(path).queryParam("cycle", "{cycle}");
        given.keySet().stream()
                .filter(filters::contains)
                .sorted()
                .forEach(name -> address.queryParam(name, "{" + name + "}"));
        var values = new HashMap<String, Object>(given);
        values.put("cycle", cycle);
        return address.encode().buildAndExpand(values).toUriString();
    }
}
