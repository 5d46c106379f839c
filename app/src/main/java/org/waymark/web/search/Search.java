package org.waymark.web.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import org.waymark.initiatives.Initiative;
import org.waymark.kpis.KpiStanding;
import org.waymark.measure.Unit;
import org.waymark.objectives.Status;
import org.waymark.people.Level;
import org.waymark.platform.Actor;
import org.waymark.web.initiatives.WorkLine;
import org.waymark.web.layout.Choice;
import org.waymark.web.layout.Mark;
import org.waymark.web.layout.Words;
import org.waymark.web.search.Wanted.Kind;

/** Finds what was asked for and says it in words. */
@Component
class Search {
    private static final int FEW = 5;
    private static final int SOME = 10;
    private static final int MANY = 100;

    private final SearchQuery query;
    private final Commands commands;

    Search(SearchQuery query, Commands commands) {
        this.query = query;
        this.commands = commands;
    }

    /** For the palette: a few of each kind. */
    Found few(Actor actor, Wanted wanted, Words words) {
        return found(actor, wanted, words, wanted.only() == null ? FEW : MANY / 4);
    }

    Found many(Actor actor, Wanted wanted, Words words) {
        return found(actor, wanted, words, wanted.only() == null ? SOME : MANY);
    }

    private Found found(Actor actor, Wanted wanted, Words words, int most) {
        var rows = query.find(actor, wanted, most + 1);
        var groups = new ArrayList<Found.Group>();
        groups.add(group(Kind.OBJECTIVES, rows.objectives(), row -> goal(row, words), wanted, words, most));
        groups.add(group(Kind.KEY_RESULTS, rows.keyResults(), row -> part(row, words), wanted, words, most));
        groups.add(group(Kind.INITIATIVES, rows.initiatives(), row -> work(row, words), wanted, words, most));
        groups.add(group(Kind.KPIS, rows.kpis(), row -> kpi(row, words), wanted, words, most));
        groups.add(group(Kind.PEOPLE, rows.people(), row -> named(Kind.PEOPLE, "/people/", row), wanted, words, most));
        groups.add(group(Kind.TEAMS, rows.teams(), row -> named(Kind.TEAMS, "/teams/", row), wanted, words, most));
        groups.add(group(Kind.CYCLES, rows.cycles(), row -> cycle(row, words), wanted, words, most));
        if (wanted.asksFor(Kind.COMMANDS)) {
            groups.add(group(Kind.COMMANDS, commands.matching(actor, wanted, words), hit -> hit, wanted, words, MANY));
        }
        var homes = rows.workspaces().stream()
                .map(row -> home(row, wanted, words))
                .filter(hit -> wanted.matches(hit.title() + " " + hit.aside()))
                .toList();
        groups.add(group(Kind.WORKSPACES, homes, hit -> hit, wanted, words, MANY));
        var only = wanted.only();
        return new Found(
                wanted.typed(), wanted.words(), groups, kinds(wanted, words), only == null ? null : only.slug());
    }

    private static <R> Found.Group group(
            Kind kind, List<R> rows, Function<R, Hit> hit, Wanted wanted, Words words, int most) {
        var more = rows.size() > most && wanted.only() == null ? path(wanted, kind) : null;
        return new Found.Group(
                words.of("search.kind." + kind.slug()),
                rows.stream().limit(most).map(hit).toList(),
                more);
    }

    private static Hit goal(SearchRows.GoalRow row, Words words) {
        var where =
                switch (Level.valueOf(row.level())) {
                    case COMPANY -> words.of("search.company");
                    case TEAM -> row.team() == null ? row.owner() : row.team();
                    case INDIVIDUAL -> row.owner();
                };
        var mark = Mark.of(Status.valueOf(row.status()), words);
        var aside = words.of("search.aside", where, row.cycle());
        return new Hit(Kind.OBJECTIVES.icon(), row.title(), aside, mark.code(), "/objectives/" + row.id(), null);
    }

    private static Hit part(SearchRows.PartRow row, Words words) {
        var mark = Mark.of(Status.valueOf(row.status()), words);
        return new Hit(
                Kind.KEY_RESULTS.icon(), row.title(), row.objective(), mark.code(), "/key-results/" + row.id(), null);
    }

    private static Hit work(SearchRows.WorkRow row, Words words) {
        var aside = words.of("search.aside", row.owner(), words.of("work.status." + row.status()));
        var code = WorkLine.code(Initiative.Status.valueOf(row.status()));
        return new Hit(Kind.INITIATIVES.icon(), row.title(), aside, code, "/initiatives/" + row.id(), null);
    }

    private static Hit kpi(SearchRows.KpiRow row, Words words) {
        var mark = Mark.of(KpiStanding.valueOf(row.standing()), words);
        var unit = new Unit(
                Unit.Kind.valueOf(row.unitKind()), row.symbol(), row.decimals().intValue());
        var standing = mark.word().toLowerCase(words.locale());
        var aside = row.value() == null ? standing : words.of("search.aside", words.value(row.value(), unit), standing);
        return new Hit(Kind.KPIS.icon(), row.name(), aside, mark.code(), "/kpis/" + row.id(), null);
    }

    private static Hit named(Kind kind, String path, SearchRows.NamedRow row) {
        return Hit.to(kind.icon(), row.name(), row.about(), path + row.id());
    }

    private static Hit cycle(SearchRows.CycleRow row, Words words) {
        var days = words.of("search.days", words.dayText(row.start()), words.dayText(row.end()));
        return Hit.to(Kind.CYCLES.icon(), row.name(), days, "/objectives?cycle=" + row.slug());
    }

    /** Going over to another one changes the session, so it is sent, not just opened. */
    private static Hit home(SearchRows.HomeRow row, Wanted wanted, Words words) {
        var aside = words.of(row.open() ? "search.workspace.open" : "search.workspace");
        var entry = "/workspaces/" + row.id() + "/entry";
        return new Hit(Kind.WORKSPACES.icon(), row.name(), aside, null, path(wanted, Kind.WORKSPACES), entry);
    }

    private static List<Choice> kinds(Wanted wanted, Words words) {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice(words.of("search.all"), path(wanted, null), wanted.only() == null));
        Arrays.stream(Kind.values())
                .map(kind ->
                        new Choice(words.of("search.kind." + kind.slug()), path(wanted, kind), kind == wanted.only()))
                .forEach(choices::add);
        return choices;
    }

    private static String path(Wanted wanted, @Nullable Kind kind) {
        var address = UriComponentsBuilder.fromPath("/search")
                .queryParam("q", "{q}")
                .queryParamIfPresent("kind", Optional.ofNullable(kind).map(Kind::slug));
        return address.encode().buildAndExpand(String.join(" ", wanted.words())).toUriString();
    }
}
