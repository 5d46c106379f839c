package org.waymark.connectors;

import java.net.URI;
import java.util.List;

/**
 * KPIs of another Waymark, or of another workspace of this one.
 *
 * @param kpis their names or ids; empty: all that the token may read
 */
public record OtherWaymark(URI home, List<String> kpis, int seconds, int mostRows) implements WebSource {
    static final List<Setting> SETTINGS = List.of(
            Setting.line("address").needed().leading(),
            Setting.secret("secret").needed(),
            Setting.text("kpis"),
            Setting.number("seconds", 30),
            Setting.number("mostRows", 100_000));

    private static final int MOST = 500;

    public OtherWaymark {
        kpis = List.copyOf(kpis);
    }

    @Override
    public String place() {
        return home.getHost();
    }

    static OtherWaymark of(Settings settings) {
        var kpis = settings.text("kpis", 50_000)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
        if (kpis.size() > MOST) settings.refuse("kpis", "no.connectors.waymark.many", MOST);
        return new OtherWaymark(
                WebFields.home(settings),
                kpis,
                settings.number("seconds", 1, 300),
                settings.number("mostRows", 1, 1_000_000));
    }
}
