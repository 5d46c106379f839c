package org.waymark.web.grid;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.kpis.HeldValue;
import org.waymark.kpis.KpiTarget;
import org.waymark.measure.Cadence;
import org.waymark.measure.Unit;
import org.waymark.web.kpis.BoardFilter;
import org.waymark.web.kpis.BoardView;
import org.waymark.web.layout.Choice;
import org.waymark.web.layout.Mark;
import org.waymark.web.layout.Words;

/**
 * The grid as a page shows it before its script draws it, and without a script.
 *
 * @param board what it shares with the board: filters, tabs, saved views
 */
public record GridPage(BoardView board, Grid grid) {
    /** Rows of one page without a script. */
    static final int SHOWN = 25;

    /** Lines that stand together under their category. */
    public record Group(String name, List<GridLine> lines) {}

    static boolean showsTargets(BoardFilter filter) {
        return filter.value("rows").equals("targets");
    }

    public BoardFilter filter() {
        return board.filter();
    }

    public Words words() {
        return board.words();
    }

    public GridHead head() {
        return new GridHead(grid.span(), words());
    }

    public boolean showsTargets() {
        return showsTargets(filter());
    }

    /** Where the script finds all of it. */
    public String source() {
        return "/kpis/grid" + filter().path().substring("/kpis".length());
    }

    public List<Group> groups() {
        var groups = new ArrayList<Group>();
        for (var line : grid.lines()) {
            var category = line.row().category();
            var name = category.isEmpty() ? words().of("kpis.uncategorised") : category;
            if (groups.isEmpty() || !groups.getLast().name().equals(name)) {
                groups.add(new Group(name, new ArrayList<>()));
            }
            groups.getLast().lines().add(line);
        }
        return groups;
    }

    /** Those of an answer that stand on the page that the address asks for. */
    static <T> List<T> shown(List<T> asked, BoardFilter filter) {
        return asked.stream().skip(skipped(filter)).limit(SHOWN).toList();
    }

    private static int skipped(BoardFilter filter) {
        return filter.page() * SHOWN % GridQuery.MOST;
    }

    /** Where the first KPI of the answer stands among all of them. */
    static int from(BoardFilter filter) {
        return filter.page() * SHOWN / GridQuery.MOST * GridQuery.MOST;
    }

    /** Without a script there is a page for each 25 rows. */
    public @Nullable String next() {
        var asked = grid.tally().asked(filter());
        var more = asked.size() > skipped(filter()) + SHOWN || grid.tally().more();
        return more ? page(filter().page() + 1) : null;
    }

    public @Nullable String previous() {
        return filter().page() > 0 ? page(filter().page() - 1) : null;
    }

    /** With a script a page holds as many as are read at once. */
    public @Nullable String nextPart() {
        return grid.tally().more() ? page((from(filter()) + GridQuery.MOST) / SHOWN) : null;
    }

    public @Nullable String previousPart() {
        var from = from(filter());
        return from > 0 ? page((from - GridQuery.MOST) / SHOWN) : null;
    }

    private String page(int number) {
        var path = filter().onFirstPage().path();
        return path + (path.contains("?") ? "&" : "?") + "page=" + number;
    }

    public List<Choice> cadences() {
        return grid.head().rhythms().stream()
                .sorted((one, other) -> one.cadence().compareTo(other.cadence()))
                .map(one -> new Choice(
                        words().of("grid.cadence." + code(one.cadence()), one.kpis()),
                        filter().with("cadence", code(one.cadence())),
                        one.cadence() == grid.span().cadence()))
                .toList();
    }

    public List<Choice> modes() {
        return List.of(
                new Choice(words().of("grid.values"), filter().with("rows", ""), !showsTargets()),
                new Choice(words().of("grid.targets"), filter().with("rows", "targets"), showsTargets()));
    }

    public List<Choice> sizes() {
        return GridSpan.SIZES.stream()
                .map(size -> new Choice(
                        words().of("grid.periods", size),
                        filter().with("periods", size.toString()),
                        grid.span().periods().size() == size))
                .toList();
    }

    /** Everybody who owes values in view, with how many. */
    public List<Choice> owing() {
        var choices = new ArrayList<Choice>();
        var owed = filter().value("owed").equals("true");
        choices.add(new Choice(words().of("grid.owed.all"), filter().with("owed", ""), !owed && by().isEmpty()));
        choices.add(new Choice(
                words().of("grid.owed.any", grid.tally().owed()),
                filter().with("owed", "true"),
                owed && by().isEmpty()));
        grid.tally()
                .owing()
                .forEach(one -> choices.add(new Choice(
                        words().of("grid.owed.by", one.name(), one.cells()),
                        new BoardFilter(with(Map.of(
                                        "owed", "true", "by", one.person().toString())))
                                .path(),
                        by().equals(one.person().toString()))));
        return choices;
    }

    private Map<String, String> with(Map<String, String> more) {
        var said = new LinkedHashMap<>(filter().said());
        said.remove("page");
        said.putAll(more);
        return said;
    }

    private String by() {
        return filter().value("by");
    }

    public String earlier() {
        return filter().with("until", grid.span().earlier().toString());
    }

    public String later() {
        return filter().with("until", grid.span().later().toString());
    }

    /** The page of a cell, where one enters its value without a script. */
    public String path(GridLine line, GridCell cell) {
        return "/kpis/" + line.row().id() + "/cells/" + cell.day();
    }

    public String way(GridLine line) {
        return switch (line.row().metric().direction()) {
            case HIGHER -> "↑";
            case LOWER -> "↓";
            case BAND -> "↕";
        };
    }

    public String wayText(GridLine line) {
        return words().of("kpis.direction."
                + line.row().metric().direction().name().toLowerCase(Locale.ROOT));
    }

    public String standing(GridCell cell) {
        return cell.isOwed() ? "owed" : Mark.of(cell.standing(), words()).code();
    }

    /** The value; where one waits, that one. */
    public String value(GridLine line, GridCell cell) {
        var value = isHeld(cell) && cell.held() != null ? (Double) cell.held().value() : cell.value();
        return value == null ? "" : words().aligned(value, unit(line).decimals());
    }

    /** "%, Maya Lind". */
    public String gist(GridLine line) {
        var symbol = unit(line).symbol();
        var asked = line.row().asked().name();
        return symbol.isEmpty() ? asked : symbol + " · " + asked;
    }

    /** @param isNow whether it stands in {@link #shownColumn} */
    public String look(GridCell cell, boolean isNow) {
        var looks = new ArrayList<String>();
        if (isNow) looks.add("now");
        if (cell.isOwnTarget()) looks.add("own");
        if (isHeld(cell)) looks.add("held");
        if (cell.isNoted() || cell.comments() > 0) looks.add("noted");
        return String.join(" ", looks);
    }

    /** On a narrow screen without a script one column is shown: that of today, or the last. */
    public int shownColumn() {
        var running = head().running();
        return running < 0 ? grid.span().periods().size() - 1 : running;
    }

    public boolean isHeld(GridCell cell) {
        return cell.held() != null && cell.held().state() == HeldValue.State.WAITING;
    }

    public String target(GridLine line, GridCell cell) {
        return switch (cell.target()) {
            case null -> "";
            case KpiTarget.AtLeast(var low) -> words().number(low, unit(line).decimals());
            case KpiTarget.AtMost(var high) -> words().number(high, unit(line).decimals());
            case KpiTarget.Between(var low, var high) ->
                words().number(low, unit(line).decimals()) + "–"
                        + words().number(high, unit(line).decimals());
        };
    }

    private static Unit unit(GridLine line) {
        return line.row().metric().unit();
    }

    static String code(Cadence cadence) {
        return cadence.name().toLowerCase(Locale.ROOT);
    }
}
