package org.waymark.web.kpis;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.waymark.kpis.Indicator;
import org.waymark.people.Level;

/** Which KPIs the board shows and how: all of it stands in the address, and what is not understood there is ignored. */
public record BoardFilter(Map<String, String> said) {
    private static final String PATH = "/kpis";
    private static final List<String> NARROWING = List.of("q", "team", "owner", "level", "indicator", "archived");
    private static final List<String> NAMES = Stream.of(
                    NARROWING.stream(),
                    Stream.of("tab", "view", "page"),
                    // of the grid: its periods, whether it shows targets, and who owes
                    Stream.of("cadence", "until", "periods", "rows", "owed", "by"))
            .flatMap(names -> names)
            .toList();

    private static final int LONGEST_TEXT = 100;
    private static final int MOST_PAGES = 10_000;

    public BoardFilter {
        said = Map.copyOf(said);
    }

    public static BoardFilter of(Map<String, String[]> sent) {
        var said = new LinkedHashMap<String, String>();
        for (var name : NAMES) {
            var values = sent.getOrDefault(name, new String[0]);
            if (values.length > 0 && !values[0].isBlank()) said.put(name, values[0].strip());
        }
        return new BoardFilter(said);
    }

    public BoardTab tab() {
        return BoardTab.of(text("tab"));
    }

    public String search() {
        var text = text("q");
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
    }

    @Nullable
    UUID team() {
        return id("team");
    }

    @Nullable
    UUID owner() {
        return id("owner");
    }

    Optional<Level> level() {
        return named("level", Level.values());
    }

    Optional<Indicator> indicator() {
        return named("indicator", Indicator.values());
    }

    public boolean showsTiles() {
        return text("view").equals("tiles");
    }

    public boolean showsGrid() {
        return text("view").equals("grid");
    }

    public boolean showsArchived() {
        return text("archived").equals("true");
    }

    /** From 0. */
    public int page() {
        return text("page").matches("\\d{1,4}") ? Math.min(Integer.parseInt(text("page")), MOST_PAGES) : 0;
    }

    /** Whether fewer KPIs than all are asked for, the tab aside. */
    public boolean isNarrow() {
        return said.keySet().stream().anyMatch(NARROWING::contains);
    }

    /** Nothing chosen at all: the board as one comes to it. */
    public boolean isPlain() {
        return !isNarrow() && tab() == BoardTab.ALL && page() == 0;
    }

    /** What it covers, whatever tab, view and page is open. */
    BoardFilter covering() {
        var narrowing = new LinkedHashMap<>(said);
        narrowing.keySet().retainAll(NARROWING);
        return new BoardFilter(narrowing);
    }

    /** All but the page. */
    public BoardFilter onFirstPage() {
        var other = new LinkedHashMap<>(said);
        other.remove("page");
        return new BoardFilter(other);
    }

    public String path() {
        return pathOf(said);
    }

    /** What stands behind the question mark, the page aside. */
    public String query() {
        var path = onFirstPage().path();
        return path.contains("?") ? path.substring(path.indexOf('?') + 1) : "";
    }

    /** The address with one thing said otherwise, from its first page on; an empty value unsays it. */
    public String with(String name, String value) {
        var other = new LinkedHashMap<>(said);
        other.remove("page");
        if (value.isEmpty()) other.remove(name);
        else other.put(name, value);
        return pathOf(other);
    }

    /** What the search field must carry along. */
    public Map<String, String> carried() {
        var carried = new LinkedHashMap<>(said);
        carried.keySet().removeAll(List.of("q", "page"));
        return carried;
    }

    /** What is chosen, without the tab, the view and the page: the hidden fields of a form that changes one thing. */
    public String value(String name) {
        return text(name);
    }

    private static String pathOf(Map<String, String> said) {
        var address = UriComponentsBuilder.fromPath(PATH);
        said.keySet().stream().sorted().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(said).toUriString();
    }

    /** Null where the address says nothing, or no id. */
    public @Nullable UUID id(String name) {
        try {
            return text(name).length() == 36 ? UUID.fromString(text(name)) : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private <E extends Enum<E>> Optional<E> named(String name, E[] values) {
        return Arrays.stream(values)
                .filter(value -> value.name().toLowerCase(Locale.ROOT).equals(text(name)))
                .findFirst();
    }

    private String text(String name) {
        return said.getOrDefault(name, "");
    }
}
