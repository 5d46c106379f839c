package org.waymark.connectors;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.waymark.measure.Cadence;
import org.waymark.measure.Period;
import org.waymark.outgoing.Ask;
import org.waymark.outgoing.Credentials;
import org.waymark.outgoing.Errand;
import org.waymark.outgoing.Failure;
import org.waymark.platform.Sentence;
import org.waymark.tables.Cell;

/** Reads the values of KPIs through the REST API of another Waymark, as its token may see them. */
@Component
class OtherWaymarkReader {
    private static final String API = "/api/v1/";
    private static final List<String> VALUES = List.of("value", "numerator", "denominator", "note");
    private static final int MOST_PAGES = 10_000;

    private final WebReading web;

    OtherWaymarkReader(WebReading web) {
        this.web = web;
    }

    private record Theirs(String id, String name, Cadence cadence) {
        boolean is(String nameOrId) {
            return id.equalsIgnoreCase(nameOrId) || name.equalsIgnoreCase(nameOrId);
        }
    }

    void read(OtherWaymark source, Asked asked, Intake rows) throws Troubled {
        rows.columns(
                Stream.concat(Stream.of("day", "kpi", "id"), VALUES.stream()).toList());
        web.json(source, asked, errand -> {
            var walk = new Walk(source, new Credentials.Bearer(asked.secrets().of("secret")), errand, rows);
            for (var kpi : walk.chosen()) {
                if (rows.isFull()) return;
                walk.values(kpi, asked.window());
            }
        });
    }

    private record Walk(OtherWaymark source, Credentials token, Errand errand, Intake rows) {
        List<Theirs> chosen() throws Failure, Troubled {
            var all = new ArrayList<Theirs>();
            all("kpis?limit=200", item -> all.add(new Theirs(text(item, "id"), text(item, "name"), cadence(item))));
            if (source.kpis().isEmpty()) return all;
            var chosen = new ArrayList<Theirs>();
            for (var wanted : source.kpis()) {
                var found = all.stream().filter(one -> one.is(wanted)).toList();
                if (found.isEmpty()) throw wrong("no.connectors.waymark.kpi", source.place(), wanted);
                if (found.size() > 1) throw wrong("no.connectors.waymark.several", source.place(), wanted);
                chosen.add(found.getFirst());
            }
            return chosen;
        }

        /** The period of the last day may end after it. */
        void values(Theirs kpi, Period window) throws Failure, Troubled {
            LocalDate to = kpi.cadence().periodOf(window.end()).end();
            all("kpis/%s/measurements?from=%s&to=%s".formatted(kpi.id(), window.start(), to), item -> {
                var cells = new ArrayList<Cell>();
                cells.add(new Cell.Day(LocalDate.parse(text(item, "day"))));
                cells.add(Cell.of(kpi.name()));
                cells.add(Cell.of(kpi.id()));
                VALUES.forEach(name -> cells.add(JsonCells.of(item.get(name))));
                rows.row(cells);
            });
        }

        private void all(String first, Taker taker) throws Failure, Troubled {
            var next = API + first;
            for (int page = 0; !next.isEmpty() && !rows.isFull() && page < MOST_PAGES; page++) {
                try (var answer =
                        errand.get(Ask.get(URI.create(source.home() + next)).as(token))) {
                    var json = JsonText.read(answer);
                    rows.read(answer.size());
                    if (!(json instanceof Map<?, ?> listing) || !(listing.get("items") instanceof List<?> items))
                        throw notIt();
                    for (var item : items) {
                        if (!(item instanceof Map<?, ?> one)) throw notIt();
                        taker.take(one);
                    }
                    next = following(listing);
                }
            }
        }

        /** Below the home that was typed: in front of the other one may stand a proxy that knows it by a longer path. */
        private static String following(Map<?, ?> listing) {
            var next = Objects.toString(listing.get("next"), "");
            int start = next.indexOf(API);
            return start < 0 ? "" : next.substring(start);
        }

        private static Cadence cadence(Map<?, ?> item) throws Troubled {
            try {
                return Cadence.valueOf(text(item, "cadence"));
            } catch (IllegalArgumentException e) {
                throw notIt();
            }
        }

        private static String text(Map<?, ?> item, String name) throws Troubled {
            if (item.get(name) instanceof String text) return text;
            throw notIt();
        }
    }

    @FunctionalInterface
    private interface Taker {
        void take(Map<?, ?> item) throws Troubled;
    }

    private static Troubled notIt() {
        return wrong("no.connectors.waymark.not");
    }

    private static Troubled wrong(String key, Object... arguments) {
        return new Troubled(new Trouble.SetUpWrong(new Sentence(key, arguments)));
    }
}
