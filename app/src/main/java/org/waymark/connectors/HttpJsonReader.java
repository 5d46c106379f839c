package org.waymark.connectors;

import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.connectors.Paging.Page;
import org.waymark.outgoing.Ask;
import org.waymark.outgoing.Errand;
import org.waymark.outgoing.Failure;
import org.waymark.platform.Sentence;
import org.waymark.tables.Cell;

/** Reads the rows of a service that answers with JSON, page by page. */
@Component
class HttpJsonReader {
    private final WebReading web;

    HttpJsonReader(WebReading web) {
        this.web = web;
    }

    void read(HttpJson source, Asked asked, Intake rows) throws Troubled {
        web.json(source, asked, errand -> {
            var ask = Ask.get(source.address().at(asked.window(), asked.zone()))
                    .with(source.headers())
                    .as(source.signIn().with(asked.secrets()));
            new Pages(source, errand, ask, rows).readAll();
        });
    }

    /** One walk over all pages. */
    private static final class Pages {
        private final HttpJson source;
        private final Errand errand;
        private final Ask ask;
        private final Intake rows;
        private @Nullable Object last;
        private long before;

        Pages(HttpJson source, Errand errand, Ask ask, Intake rows) {
            this.source = source;
            this.errand = errand;
            this.ask = ask;
            this.rows = rows;
        }

        void readAll() throws Failure, Troubled {
            var seen = new HashSet<URI>();
            var next = Optional.of(source.paging().first(ask.address()));
            for (int number = 0; next.isPresent() && !rows.isFull(); number++) {
                if (number == source.mostPages()) throw wrong("no.connectors.json.pages", source.mostPages());
                if (!seen.add(next.get())) throw wrong("no.connectors.json.repeats");
                next = source.paging().next(read(next.get(), number));
            }
        }

        private Page read(URI address, int number) throws Failure, Troubled {
            try (var answer = errand.get(ask.at(address))) {
                var json = JsonText.read(answer);
                rows.read(answer.size());
                if (number > 0 && json != null && json.equals(last)) throw wrong("no.connectors.json.repeats");
                last = json;
                var list = list(json, number);
                take(list);
                before += list.size();
                var link = answer.header("Link").orElse("");
                return new Page(ask.address(), answer.address(), number, list.size(), before, json, link);
            }
        }

        /** A later page may end without a list; a first one without is another answer than was meant. */
        private List<?> list(@Nullable Object json, int number) throws Troubled {
            var list = source.rows().all(json);
            if (list.isEmpty() && number == 0) {
                throw nothingThere(json);
            }
            return list.orElse(List.of());
        }

        private Troubled nothingThere(@Nullable Object json) {
            var typed = source.rows().toString();
            var object = json instanceof List<?> rows && !rows.isEmpty() ? rows.getFirst() : json;
            var names = object instanceof Map<?, ?> map ? JsonCells.places(map) : "";
            if (names.isEmpty())
                return wrong(
                        "no.connectors.json.rows.none",
                        typed,
                        JsonCells.of(json).text());
            return json == object
                    ? wrong("no.connectors.json.rows", typed, names)
                    : wrong("no.connectors.json.rows.list", typed, names);
        }

        private void take(List<?> list) throws Troubled {
            if (source.columns().isEmpty()) {
                takeAll(list);
                return;
            }
            rows.columns(source.columns().stream().map(JsonColumn::name).toList());
            for (var row : list) {
                rows.row(source.columns().stream().map(column -> column.of(row)).toList());
            }
        }

        /** The columns are those of the first page. */
        private void takeAll(List<?> list) throws Troubled {
            rows.columns(JsonCells.names(list));
            var names = rows.header().names();
            for (var row : list) {
                var flat = JsonCells.flat(row);
                rows.row(names.stream()
                        .<Cell>map(name -> JsonCells.of(flat.get(name)))
                        .toList());
            }
        }

        private static Troubled wrong(String key, Object... arguments) {
            return new Troubled(new Trouble.SetUpWrong(new Sentence(key, arguments)));
        }
    }
}
