package org.waymark.connectors;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.waymark.outgoing.Answer;
import org.waymark.outgoing.Ask;
import org.waymark.outgoing.Errand;
import org.waymark.outgoing.Failure;
import org.waymark.tables.Cell;

/** Asks Prometheus for the value of an expression at the end of each period. */
@Component
class PrometheusReader {
    private final WebReading web;

    PrometheusReader(WebReading web) {
        this.web = web;
    }

    void read(Prometheus source, Asked asked, Intake rows) throws Troubled {
        rows.columns(source.label().isEmpty() ? List.of("day", "value") : List.of("day", source.label(), "value"));
        web.json(source, asked, errand -> {
            for (var run : runs(source, asked)) {
                if (rows.isFull()) return;
                read(source, asked, rows, errand, run);
            }
        });
    }

    private static List<PeriodEnds> runs(Prometheus source, Asked asked) {
        if (source.when() == Prometheus.When.ENDS) {
            return PeriodEnds.of(asked.window(), source.cadence(), asked.zone(), asked.now());
        }
        var today = asked.now().atZone(asked.zone()).toLocalDate();
        return List.of(new PeriodEnds(asked.now(), Duration.ZERO, List.of(today)));
    }

    private static void read(Prometheus source, Asked asked, Intake rows, Errand errand, PeriodEnds run)
            throws Failure, Troubled {
        var ask = Ask.get(address(source, run)).as(source.signIn().with(asked.secrets()));
        try (var answer = errand.ask(ask)) {
            if (!isOfPrometheus(answer)) throw new Failure(answer.refusal(asked.now()));
            var series = PrometheusAnswer.of(JsonText.read(answer), asked.secrets());
            rows.read(answer.size());
            for (var one : series.named(source.label())) {
                take(source, rows, run, one);
            }
        }
    }

    /** With these it answers too, saying what is wrong; all others come from what stands before it. */
    private static boolean isOfPrometheus(Answer answer) {
        return switch (answer.status()) {
            case 200 -> true;
            case 400, 422, 503 -> answer.type().endsWith("json");
            default -> false;
        };
    }

    private static void take(Prometheus source, Intake rows, PeriodEnds run, PrometheusAnswer.Series series)
            throws Troubled {
        for (var point : series.points()) {
            var row = new ArrayList<Cell>();
            row.add(new Cell.Day(run.dayAt(point.at())));
            if (!source.label().isEmpty()) row.add(Cell.of(series.label(source.label())));
            row.add(Cell.of(point.value()));
            rows.row(row);
        }
    }

    private static URI address(Prometheus source, PeriodEnds run) {
        var query = "?query=" + Query.encoded(source.query()) + "&timeout=" + source.seconds() + "s";
        var home = source.home() + "/api/v1/";
        if (run.step().isZero())
            return URI.create(home + "query" + query + "&time=" + run.first().getEpochSecond());
        return URI.create("%squery_range%s&start=%d&end=%d&step=%d"
                .formatted(
                        home,
                        query,
                        run.first().getEpochSecond(),
                        run.last().getEpochSecond(),
                        run.step().toSeconds()));
    }
}
