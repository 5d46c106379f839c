package org.waymark.web.outline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.waymark.cycles.Cycle;
import org.waymark.objectives.Objective.Kind;
import org.waymark.objectives.Status;
import org.waymark.people.Level;
import org.waymark.web.layout.Choice;
import org.waymark.web.layout.Mark;
import org.waymark.web.layout.Words;

/** What a view of the objectives of a cycle can be filtered and sorted by, each as a link to the view so filtered. */
public record OutlineMenus(Cycle cycle, OutlineFilter filter, Overview overview, Words words) {
    /**
     * @param chosen what is filtered by now; null when by nothing
     * @param path where the choices are when there may be many of them; null when they are all here
     */
    public record Menu(
            String label,
            @Nullable String chosen,
            List<Choice> choices,
            @Nullable String path) {}

    /** @param count how many there are; 0 is not said */
    public record Switch(String label, int count, boolean on, String path) {}

    /** A saved view; whether the reader may delete it. */
    public record View(String id, String name, String path, boolean shared, boolean own) {}

    public List<Menu> menus() {
        var menus = new ArrayList<Menu>();
        if (overview.choices().teams()) menus.add(many("team", overview.team()));
        if (overview.choices().people()) {
            var me = filter.text("owner").equals("me");
            menus.add(many("owner", me ? words.of("outline.me") : overview.owner()));
        }
        menus.add(menu(
                "status",
                labels(
                        Status.values(),
                        status -> Mark.of((Status) status, words).word())));
        if (knows("level"))
            menus.add(menu(
                    "level", labels(Level.values(), level -> words.of("outline.level." + OutlineFilter.slug(level)))));
        menus.add(menu("kind", labels(Kind.values(), kind -> words.of("outline.kind." + OutlineFilter.slug(kind)))));
        if (overview.choices().tags()) menus.add(many("tag", filter.text("tag")));
        return menus;
    }

    public List<Switch> switches() {
        var all = new ArrayList<Switch>();
        all.add(toggle("falling", overview.published().falling()));
        all.add(toggle("late", overview.published().late()));
        addUnlessNone(all, "apart", overview.apart());
        addUnlessNone(all, "drafts", overview.drafts().goals());
        if (knows("archived")) all.add(toggle("archived", 0));
        return all;
    }

    public List<View> views() {
        return overview.views().stream()
                .map(view -> new View(
                        view.id().toString(),
                        view.name(),
                        "/objectives?cycle=" + cycle.slug() + (view.query().isEmpty() ? "" : "&" + view.query()),
                        view.shared(),
                        view.own()))
                .toList();
    }

    /** The address of the outline sorted by a column; by the column it is sorted by already, as people arranged it. */
    public String sorted(String column) {
        return path(filter.with("sort", isSorted(column) ? null : column));
    }

    public boolean isSorted(String column) {
        return filter.text("sort").equals(column);
    }

    /** The view without any filter. */
    public String all() {
        return path(filter.all());
    }

    public String here() {
        return path(filter);
    }

    /** What the field for text must carry along. */
    public Map<String, String> carried() {
        var carried = new LinkedHashMap<>(filter.given());
        carried.keySet().removeAll(List.of("q", "page", "open", "closed"));
        carried.put("cycle", cycle.slug());
        return carried;
    }

    private void addUnlessNone(List<Switch> all, String name, int count) {
        if (count > 0 || filter.has(name)) all.add(toggle(name, count));
    }

    private boolean knows(String name) {
        return filter.view().filters().contains(name);
    }

    private Menu menu(String name, Map<String, String> values) {
        var now = filter.text(name);
        var choices = new ArrayList<Choice>();
        choices.add(new Choice(words.of("outline.any." + name), path(filter.with(name, null)), now.isEmpty()));
        values.forEach(
                (value, label) -> choices.add(new Choice(label, path(filter.with(name, value)), value.equals(now))));
        var chosen = now.isEmpty() ? null : values.getOrDefault(now, words.of("outline.other"));
        return new Menu(words.of("outline.filter." + name), chosen, choices, null);
    }

    /** Choices that are fetched when they are wanted. */
    private Menu many(String name, @Nullable String now) {
        var chosen = filter.has(name) ? Optional.ofNullable(now).orElse(words.of("outline.other")) : null;
        var path = UriComponentsBuilder.fromUriString(here())
                .replacePath("/objectives/choices")
                .queryParam("view", filter.view())
                .queryParam("of", name)
                .queryParam("in", cycle.id().value())
                .build(true)
                .toUriString();
        return new Menu(words.of("outline.filter." + name), chosen, List.of(), path);
    }

    private Switch toggle(String name, int count) {
        var on = filter.has(name);
        return new Switch(words.of("outline.filter." + name), count, on, path(filter.with(name, on ? null : "yes")));
    }

    private static Map<String, String> labels(Enum<?>[] values, Function<Enum<?>, String> label) {
        var labels = new LinkedHashMap<String, String>();
        Arrays.stream(values).forEach(value -> labels.put(OutlineFilter.slug(value), label.apply(value)));
        return labels;
    }

    private String path(OutlineFilter filter) {
        return filter.path(cycle.slug());
    }
}
