package org.waymark.web.library;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.waymark.library.Search;
import org.waymark.library.Shelf;
import org.waymark.library.Template;

/** What the library shows: all of it stands in the address, and what is not understood there is ignored. */
public record LibraryFilter(Map<String, String> said) {
    private static final String PATH = "/library";
    private static final List<String> NAMES = List.of("q", "kind", "shelf", "own", "page", "cycle");
    private static final int LONGEST_TEXT = 100;
    private static final int MOST_PAGES = 1000;

    public LibraryFilter {
        said = Map.copyOf(said);
    }

    static LibraryFilter of(Map<String, String[]> sent) {
        var said = new LinkedHashMap<String, String>();
        for (var name : NAMES) {
            var values = sent.getOrDefault(name, new String[0]);
            if (values.length > 0 && !values[0].isBlank()) said.put(name, values[0].strip());
        }
        return new LibraryFilter(said);
    }

    Search search() {
        return new Search(text(), shelf(), kind(), own());
    }

    public String text() {
        var text = value("q");
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
    }

    public @Nullable Shelf shelf() {
        return named(Shelf.values(), "shelf");
    }

    public Template.@Nullable Kind kind() {
        return named(Template.Kind.values(), "kind");
    }

    public boolean own() {
        return value("own").equals("true");
    }

    /** The address of a template, for the same cycle. */
    String to(Template template) {
        var cycle = value("cycle");
        return PATH + "/" + template.key() + (cycle.matches("[a-z0-9-]{1,80}") ? "?cycle=" + cycle : "");
    }

    /** Whether nobody looked for anything yet. */
    public boolean isPlain() {
        return text().isEmpty() && shelf() == null && kind() == null && !own();
    }

    /** From 0. */
    int page() {
        var text = value("page");
        return text.matches("\\d{1,4}") ? Math.min(Integer.parseInt(text), MOST_PAGES) : 0;
    }

    /** The address with one of its parts said differently; nothing to say leaves it out. A new choice begins on the first page. */
    public String with(String name, String value) {
        var address = UriComponentsBuilder.fromPath(PATH);
        var values = new LinkedHashMap<String, String>();
        for (var one : NAMES) {
            var text = one.equals(name) ? value : one.equals("page") ? "" : value(one);
            if (text.isEmpty()) continue;
            values.put(one, text);
            address.queryParam(one, "{" + one + "}");
        }
        return address.encode().buildAndExpand(values).toUriString();
    }

    /** What a search carries along besides its text. */
    public Map<String, String> carried() {
        var carried = new LinkedHashMap<>(said);
        carried.keySet().removeAll(List.of("q", "page"));
        return carried;
    }

    private String value(String name) {
        return said.getOrDefault(name, "");
    }

    private <E extends Enum<E>> @Nullable E named(E[] values, String name) {
        return Arrays.stream(values)
                .filter(value -> value.name().toLowerCase(Locale.ROOT).equals(value(name)))
                .findFirst()
                .orElse(null);
    }
}
