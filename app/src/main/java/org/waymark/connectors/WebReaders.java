package org.waymark.connectors;

import org.springframework.stereotype.Component;

/** Knows who reads which source of the web. */
@Component
class WebReaders {
    private final HttpJsonReader json;
    private final WebTableReader tables;
    private final PrometheusReader prometheus;
    private final OtherWaymarkReader waymark;

    WebReaders(HttpJsonReader json, WebTableReader tables, PrometheusReader prometheus, OtherWaymarkReader waymark) {
        this.json = json;
        this.tables = tables;
        this.prometheus = prometheus;
        this.waymark = waymark;
    }

    void read(WebSource source, Asked asked, Intake rows) throws Troubled {
        switch (source) {
            case HttpJson one -> json.read(one, asked, rows);
            case TableByUrl one -> tables.read(one, asked, rows);
            case GoogleSheet one -> tables.read(one, asked, rows);
            case Prometheus one -> prometheus.read(one, asked, rows);
            case OtherWaymark one -> waymark.read(one, asked, rows);
        }
    }
}
