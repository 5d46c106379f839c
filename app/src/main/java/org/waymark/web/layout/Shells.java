package org.waymark.web.layout;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.cycles.Cycle;
import org.waymark.objectives.Status;
import org.waymark.people.Access;
import org.waymark.people.Action;
import org.waymark.platform.Refused;
import org.waymark.web.KeptCycle;
import org.waymark.web.security.KnownPerson;

/** Builds what stands around a page, for this person, around the cycle of what it is about or that the address names. */
@Component
public class Shells {
    private final Frames frames;
    private final SurroundingsQuery query;
    private final Access access;

    Shells(Frames frames, SurroundingsQuery query, Access access) {
        this.frames = frames;
        this.query = query;
        this.access = access;
    }

    public Shell of(HttpServletRequest request, @Nullable HttpServletResponse response) {
        var known = KnownPerson.here().orElseThrow(() -> new Refused.Missing("page"));
        var frame = frames.of(request);
        // a live page that looks at itself again shows no toasts, so they wait for the page that comes next
        if (response != null && request.getHeader("Waymark-Look") == null) {
            Toasts.clear(request, response);
        }
        var today = frame.words().today();
        var slug = request.getParameter("cycle");
        var around = around(request, known, today, slug);
        var cycle = chosen(around, slug, today);
        var shell = new Shell(
                frame,
                known.workspace().name(),
                homes(around, known),
                around.dueCheckIns(),
                around.kpisOffTarget(),
                around.unread(),
                teams(around, cycle, frame.words(), request.getRequestURI()),
                me(known, frame.words()),
                picker(around.cycles(), cycle, request, frame.words()),
                additions(known, frame.words()),
                around.cycles(),
                cycle,
                around.seen());
        KeptCycle.choose(request, shell.otherCycle());
        return shell;
    }

    /** A request that writes may have changed what stands around before it shows it. */
    private Surroundings around(HttpServletRequest request, KnownPerson known, LocalDate today, @Nullable String slug) {
        var asked = new SurroundingsQuery.Asked(known.actor(), today, slug, Addressed.in(request.getRequestURI()));
        return known.session()
                .filter(_ -> request.getMethod().equals("GET"))
                .flatMap(session -> query.kept(asked, session.lastWrite()))
                .orElseGet(() -> query.around(asked));
    }

    private static @Nullable Cycle chosen(Surroundings around, @Nullable String slug, LocalDate today) {
        return first(around, cycle -> cycle.id().value().equals(around.own()))
                .or(() -> first(around, cycle -> cycle.slug().equals(slug)))
                .or(() -> Cycle.current(around.cycles(), today))
                .orElse(null);
    }

    private static Optional<Cycle> first(Surroundings around, Predicate<Cycle> wanted) {
        return around.cycles().stream().filter(wanted).findFirst();
    }

    private static List<Choice> homes(Surroundings around, KnownPerson known) {
        return around.homes().stream()
                .map(home -> new Choice(
                        home.name(),
                        "/workspaces/" + home.id() + "/entry",
                        home.id().equals(known.actor().workspace())))
                .toList();
    }

    private static List<TeamLine> teams(Surroundings around, @Nullable Cycle cycle, Words words, String path) {
        return around.teams().stream()
                .map(team -> new TeamLine(
                        team.name(),
                        "/teams/" + team.id(),
                        0,
                        path.equals("/teams/" + team.id()),
                        mix(team.tallies(), cycle == null ? null : cycle.id().value(), words)))
                .toList();
    }

    private static Mix mix(List<Surroundings.Tally> tallies, @Nullable UUID cycle, Words words) {
        var counts = new EnumMap<Status, Integer>(Status.class);
        tallies.stream()
                .filter(tally -> tally.cycle().equals(cycle))
                .forEach(tally -> counts.merge(Status.valueOf(tally.status()), tally.count(), Integer::sum));
        return Mix.of(counts, words);
    }

    private static Me me(KnownPerson known, Words words) {
        var person = known.actor().person();
        var role = words.of("role." + known.actor().role().name().toLowerCase(Locale.ROOT));
        return new Me(Face.of(person, known.person().name()), role, "/people/" + person);
    }

    private static CyclePicker picker(
            List<Cycle> cycles, @Nullable Cycle chosen, HttpServletRequest request, Words words) {
        if (chosen == null) {
            return new CyclePicker(
                    words.of("layout.cycle.none"), "", new Ruler(0, 1, words.of("layout.cycle.none")), List.of());
        }
        var others = new ArrayList<Choice>();
        cycles.forEach(cycle -> others.add(new Choice(
                cycle.name(), CycleAddress.with(request, cycle.slug()), Objects.equals(cycle.id(), chosen.id()))));
        others.add(Choice.of(words.of("layout.cycles.plan"), "/planning"));
        others.add(Choice.of(words.of("layout.cycles.all"), "/cycles"));
        return new CyclePicker(
                chosen.name(), CyclePosition.week(chosen, words), CyclePosition.ruler(chosen, words), others);
    }

    private List<Choice> additions(KnownPerson known, Words words) {
        var choices = new ArrayList<Choice>();
        if (access.maySomewhere(known.actor(), Action.CREATE_GOAL)) {
            choices.add(Choice.of(words.of("layout.new.objective"), "/objectives/new"));
            choices.add(Choice.of(words.of("layout.new.kpi"), "/kpis/new"));
            choices.add(Choice.of(words.of("layout.new.library"), "/library"));
        }
        if (access.maySomewhere(known.actor(), Action.PLAN_WORK)) {
            choices.add(Choice.of(words.of("layout.new.initiative"), "/initiatives/new"));
        }
        if (access.may(known.actor(), Action.MANAGE_PEOPLE) && !KnownPerson.isAtHome()) {
            choices.add(Choice.of(words.of("layout.new.person"), "/settings/people"));
        }
        if (access.may(known.actor(), Action.MANAGE_SETTINGS)) {
            choices.add(Choice.of(words.of("layout.new.import"), "/settings/import"));
        }
        return choices;
    }
}
