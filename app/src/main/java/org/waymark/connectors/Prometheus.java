package org.waymark.connectors;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.waymark.measure.Cadence;

/**
 * An expression of Prometheus, or of what speaks as it does (Mimir, Thanos, VictoriaMetrics).
 *
 * @param when at the end of each period of the window, or now only
 * @param label whose value names the KPI; empty: there is one series
 */
public record Prometheus(
        URI home, SignIn signIn, String query, When when, Cadence cadence, String label, int seconds, int mostRows)
        implements WebSource {
    static final List<Setting> SETTINGS = Stream.of(
                    Stream.of(Setting.line("address").needed().leading()),
                    SignIn.SETTINGS.stream(),
                    Stream.of(
                            Setting.text("query").needed(),
                            Setting.choice("when", "ends", "now"),
                            Setting.choice("cadence", "daily", "weekly", "monthly", "quarterly", "yearly"),
                            Setting.line("label"),
                            Setting.number("seconds", 30),
                            Setting.number("mostRows", 100_000)))
            .flatMap(one -> one)
            .toList();

    /** Which moments are asked for. */
    public enum When {
        ENDS,
        NOW
    }

    @Override
    public String place() {
        return home.getHost();
    }

    static Prometheus of(Settings settings) {
        var label = settings.line("label", 100);
        if (!label.matches("([a-zA-Z_][a-zA-Z0-9_]*)?"))
            settings.refuse("label", "no.connectors.prometheus.label-name");
        return new Prometheus(
                withoutPage(WebFields.home(settings)),
                SignIn.of(settings),
                settings.text("query", 5_000),
                settings.choice("when", When.class),
                settings.choice("cadence", Cadence.class),
                label,
                settings.number("seconds", 1, 300),
                settings.number("mostRows", 1, 1_000_000));
    }

    /** People copy the address of the page on which they tried the expression. */
    private static URI withoutPage(URI home) {
        return URI.create(home.toString().replaceFirst("/(?:graph|query|api/v1(?:/query(?:_range)?)?)$", ""));
    }
}
