package org.waymark.imports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.cycles.Cycle;
import org.waymark.imports.Draft.Span;
import org.waymark.imports.Plan.Invite;
import org.waymark.imports.Plan.NewTeam;
import org.waymark.people.Folding;
import org.waymark.platform.Role;

/** Finds the people, teams and cycles that rows name, and says what has to be made for them. */
final class Placing {
    private final Surroundings here;
    private final Settings settings;
    private final Gathered gathered;
    private final Map<String, NewTeam> teams = new LinkedHashMap<>();
    private final Map<String, Invite> invitations = new LinkedHashMap<>();
    private final Map<CycleRef, CycleRef> cycles = new LinkedHashMap<>();
    private final Set<String> offered = new HashSet<>();

    Placing(Surroundings here, Settings settings, Gathered gathered) {
        this.here = here;
        this.settings = settings;
        this.gathered = gathered;
    }

    List<NewTeam> teams() {
        return List.copyOf(teams.values());
    }

    List<Invite> invitations() {
        return List.copyOf(invitations.values());
    }

    List<CycleRef> cycles() {
        return List.copyOf(cycles.values());
    }

    /** Whoever the row names; where that is nobody here, who imports, and the row says so. */
    UUID owner(long row, Field field, String text) {
        if (text.isEmpty()) return here.importer();
        var found = here.person(text);
        if (found.isPresent()) return found.get();
        boolean mayInvite = settings.invite() && text.indexOf('@') > 0;
        if (mayInvite) invite(row, text, Role.MEMBER, "");
        gathered.note(row, field, text, mayInvite ? "no.import.owner-invited" : "no.import.owner");
        return here.importer();
    }

    void invite(long row, String email, Role role, String team) {
        var folded = Folding.fold(email);
        if (here.emails().containsKey(folded) || here.invited().contains(folded)) return;
        if (offered.add(folded)) invitations.put(folded, new Invite(row, email, role, team));
    }

    /** The folded name of a team that is or will be there; empty: none. */
    String team(long row, String name) {
        var folded = Folding.fold(name);
        if (folded.isEmpty() || here.teams().containsKey(folded) || teams.containsKey(folded)) return folded;
        if (!settings.makeTeams()) {
            gathered.note(row, Field.TEAM, name, "no.import.team");
            return "";
        }
        return make(row, name, "", "");
    }

    String make(long row, String name, String purpose, String parent) {
        var folded = Folding.fold(name);
        if (name.length() > 120) {
            gathered.stop(row, Field.NAME, name, "no.import.long", 120);
            return "";
        }
        teams.putIfAbsent(folded, new NewTeam(row, folded, name.strip(), purpose, parent));
        return folded;
    }

    boolean hasTeam(String folded) {
        return here.teams().containsKey(folded) || teams.containsKey(folded);
    }

    /** Empty when it is closed; the row says so then. */
    Optional<CycleRef> cycle(long row, Span span) {
        var found = CycleRef.of(span, here);
        if (found.isEmpty() && !span.cycle().isEmpty()) {
            gathered.note(row, Field.CYCLE, span.cycle(), "no.import.cycle");
        }
        var cycle = found.or(() -> chosen().map(CycleRef::of)).orElse(null);
        if (cycle == null) {
            gathered.stop(row, Field.CYCLE, span.cycle(), "no.import.no-cycle");
            return Optional.empty();
        }
        if (cycle.isClosed()) {
            gathered.stop(row, Field.CYCLE, name(cycle.existing()), "no.import.closed-cycle");
            return Optional.empty();
        }
        return cycle.isNew() ? fresh(row, cycle) : Optional.of(cycle);
    }

    /** Empty when another cycle has its name; the row says so then. */
    private Optional<CycleRef> fresh(long row, CycleRef cycle) {
        var name = cycle.rhythm().name(cycle.period(), here.yearStart()).orElse("");
        if (here.cycles().stream().anyMatch(other -> Folding.fold(other.name()).equals(Folding.fold(name)))) {
            gathered.stop(row, Field.CYCLE, name, "no.import.same-cycle", name);
            return Optional.empty();
        }
        return Optional.of(cycles.computeIfAbsent(cycle, one -> one));
    }

    private Optional<Cycle> chosen() {
        var wanted = settings.cycle();
        return here.cycles().stream()
                .filter(cycle -> cycle.id().value().equals(wanted))
                .findFirst()
                .or(() -> Cycle.current(open(), here.today()));
    }

    private List<Cycle> open() {
        var open = new ArrayList<>(here.cycles());
        open.removeIf(Cycle::isClosed);
        return open;
    }

    private static String name(@Nullable Cycle cycle) {
        return cycle == null ? "" : cycle.name();
    }
}
