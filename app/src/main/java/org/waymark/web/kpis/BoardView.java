package org.waymark.web.kpis;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.kpis.KpiStanding;
import org.waymark.web.charts.Tone;
import org.waymark.web.layout.Choice;
import org.waymark.web.layout.Mark;
import org.waymark.web.layout.Mix;
import org.waymark.web.layout.Words;

/**
 * The KPI board as one page of it is shown.
 *
 * @param lines of this page, and one more if there is a next one
 * @param rights whether the reader may define any KPI, and record values of any
 */
public record BoardView(BoardFilter filter, BoardSummary summary, List<KpiLine> lines, Rights rights, Words words) {
    private static final List<KpiStanding> IN_ORDER = List.of(
            KpiStanding.MEETS, KpiStanding.NEAR, KpiStanding.MISSES, KpiStanding.NO_TARGET, KpiStanding.NO_DATA);

    /** So many names fit into a sentence. */
    private static final int NAMED = 2;

    /** The KPIs of a category that stand on this page, with how all of that category stand. */
    public record Group(String category, Mix mix, List<KpiLine> lines) {}

    /** A tab with the code of its shape, if it has one, and how many it holds. */
    public record Tab(Choice choice, @Nullable String shape, int count) {}

    public BoardView {
        lines = List.copyOf(lines);
    }

    public boolean isEmpty() {
        return lines.isEmpty();
    }

    /** Among signals, rows say what one may do about theirs. */
    public boolean asks() {
        return filter.tab() == BoardTab.SIGNALS;
    }

    /** Nobody has defined a KPI yet, or none that this person may see. */
    public boolean isUntouched() {
        return isEmpty() && filter.isPlain();
    }

    public List<Group> groups() {
        var groups = new ArrayList<Group>();
        var shown = lines.stream().limit(BoardQuery.PAGE).toList();
        for (var category : shown.stream().map(KpiLine::category).distinct().toList()) {
            var name = category.isEmpty() ? words.of("kpis.uncategorised") : category;
            var its = shown.stream()
                    .filter(line -> line.category().equals(category))
                    .toList();
            groups.add(new Group(name, mix(category), its));
        }
        return groups;
    }

    public List<Tab> tabs() {
        return Arrays.stream(BoardTab.values())
                .filter(tab -> tab == BoardTab.ALL || tab == filter.tab() || summary.count(tab) > 0)
                .map(this::tab)
                .toList();
    }

    /** Where the next part of the list is, if there is more. */
    public @Nullable String next() {
        return lines.size() > BoardQuery.PAGE ? page(filter.page() + 1) : null;
    }

    public @Nullable String previous() {
        return filter.page() > 0 ? page(filter.page() - 1) : null;
    }

    public String range() {
        var first = filter.page() * BoardQuery.PAGE;
        var last = first + Math.min(lines.size(), BoardQuery.PAGE);
        return words.of("layout.range", first + 1, last, summary.count(filter.tab()));
    }

    /** One to four sentences from all that the filter covers: what moved beyond its noise, how the KPIs stand, what is late. */
    public String brief() {
        var sentences = new ArrayList<String>();
        if (summary.worsening() > 0) {
            var names = summary.looks().stream()
                    .filter(line -> line.tone() == Tone.BAD)
                    .map(KpiLine::name)
                    .limit(NAMED)
                    .toList();
            sentences.add(words.of("kpis.brief.worse", summary.worsening(), names.size(), words.list(names)));
        }
        if (summary.improving() > 0) sentences.add(words.of("kpis.brief.better", summary.improving()));
        if (summary.steady() > 0) sentences.add(words.of("kpis.brief.steady", summary.steady()));
        var standing = words.of(
                "kpis.brief.standing",
                summary.count(BoardTab.MISSES),
                summary.count(BoardTab.MEETS),
                summary.count(BoardTab.ALL));
        if (sentences.isEmpty()) sentences.add(standing);
        if (summary.neglected() > 0) sentences.add(words.of("kpis.brief.neglected", summary.neglected()));
        if (summary.count(BoardTab.LATE) > 0) {
            sentences.add(words.of("kpis.brief.late", summary.count(BoardTab.LATE)));
        }
        return String.join(" ", sentences);
    }

    /** What the tiles on top have in common. */
    public String why() {
        var told = summary.looks().stream()
                .anyMatch(line -> line.seen() != null && line.seen().way() != null);
        return words.of(told ? "kpis.look.signals" : "kpis.look.why");
    }

    /** The choices of a filter; the first one means any. */
    public List<Choice> options(String name) {
        var now = filter.value(name);
        var any = new Choice(words.of("kpis.filter.any." + name), filter.with(name, ""), now.isEmpty());
        return Stream.concat(
                        Stream.of(any),
                        codes(name).stream()
                                .map(code -> new Choice(
                                        words.of("kpis." + name + "." + code),
                                        filter.with(name, code),
                                        code.equals(now))))
                .toList();
    }

    /** Where the choices of a filter are of which there may be many. */
    public String choices(String name) {
        var path = filter.with("page", "");
        return "/kpis/choices" + path.substring("/kpis".length()) + (path.contains("?") ? "&" : "?") + "of=" + name;
    }

    /** The name of what a filter asks for; null when it asks for nothing. */
    public @Nullable String chosen(String name) {
        if (filter.value(name).isEmpty()) return null;
        var known =
                switch (name) {
                    case "team" -> summary.team();
                    case "owner" -> summary.owner();
                    default ->
                        options(name).stream()
                                .filter(Choice::current)
                                .map(Choice::label)
                                .findFirst()
                                .orElse(null);
                };
        return known == null ? words.of("kpis.filter.other") : known;
    }

    public Content glyph(String shape) {
        return output ->
                output.writeContent("<span class=\"glyph\" data-s=\"" + shape + "\" aria-hidden=\"true\"></span>");
    }

    private static List<String> codes(String name) {
        return switch (name) {
            case "level" -> List.of("company", "team", "individual");
            case "indicator" -> List.of("lead", "lag");
            default -> throw new IllegalArgumentException("There is no such filter: " + name);
        };
    }

    private Tab tab(BoardTab tab) {
        var word = tab.standing()
                .map(standing -> Mark.of(standing, words).word())
                .orElseGet(() -> words.of("kpis.tab." + tab.code()));
        var path = filter.with("tab", tab == BoardTab.ALL ? "" : tab.code());
        var shape =
                tab.standing().map(standing -> Mark.of(standing, words).code()).orElse(null);
        return new Tab(new Choice(word, path, tab == filter.tab()), shape, summary.count(tab));
    }

    private Mix mix(String category) {
        Map<KpiStanding, Integer> counts = new EnumMap<>(KpiStanding.class);
        IN_ORDER.forEach(standing -> counts.put(standing, summary.count(category, standing)));
        return new Mix(IN_ORDER.stream()
                .map(standing -> new Mix.Part(Mark.of(standing, words), counts.getOrDefault(standing, 0)))
                .toList());
    }

    private String page(int number) {
        var path = filter.with("page", "");
        return path + (path.contains("?") ? "&" : "?") + "page=" + number;
    }

    static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
