package org.waymark.insights;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.waymark.kpis.Kpi;
import org.waymark.measure.Period;
import org.waymark.platform.Actor;
import org.waymark.platform.Role;
import org.waymark.platform.Scope;

/**
 * Why KPIs have to be computed again.
 *
 * @param changed KPIs with other values, and the days of those
 * @param anew KPIs that are computed in another way than before, or whose values add up in another way
 */
record Renewal(Actor by, Map<Kpi.Id, Period> changed, Set<Kpi.Id> anew) {
    Renewal {
        changed = Map.copyOf(changed);
        anew = Set.copyOf(anew);
    }

    static Renewal of(Actor by, Map<Kpi.Id, Period> changed) {
        return new Renewal(by, changed, Set.of());
    }

    static Renewal of(Actor by, Kpi.Id anew) {
        return new Renewal(by, Map.of(), Set.of(anew));
    }

    boolean isEmpty() {
        return changed.isEmpty() && anew.isEmpty();
    }

    Set<Kpi.Id> kpis() {
        var kpis = new HashSet<>(anew);
        kpis.addAll(changed.keySet());
        return kpis;
    }

    /** As the data of a job: a line for who, and one for each KPI. */
    String written() {
        var head = by.workspace() + " " + by.person();
        var lines = Stream.concat(
                changed.entrySet().stream()
                        .map(one -> "%s %s %s"
                                .formatted(
                                        one.getKey().value(),
                                        one.getValue().start(),
                                        one.getValue().end())),
                anew.stream().map(one -> one.value().toString()));
        return Stream.concat(Stream.of(head), lines).collect(joining("\n"));
    }

    static Renewal read(String written) {
        var lines = written.split("\n");
        var head = lines[0].split(" ");
        var changed = new HashMap<Kpi.Id, Period>();
        var anew = new HashSet<Kpi.Id>();
        Stream.of(lines).skip(1).map(line -> line.split(" ")).forEach(parts -> {
            var kpi = new Kpi.Id(UUID.fromString(parts[0]));
            if (parts.length == 1) anew.add(kpi);
            else changed.put(kpi, new Period(LocalDate.parse(parts[1]), LocalDate.parse(parts[2])));
        });
        return new Renewal(actor(UUID.fromString(head[0]), UUID.fromString(head[1])), changed, anew);
    }

    /** Only the name that the values carry: what may be computed does not depend on what a person may do. */
    static Actor actor(UUID workspace, UUID person) {
        return new Actor(workspace, person, Role.VIEWER, Set.of(), Set.of(), Scope.READ);
    }
}
