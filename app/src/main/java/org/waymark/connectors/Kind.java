package org.waymark.connectors;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.waymark.platform.Problems;

/** The kinds of sources there are, with what each wants to know. */
public enum Kind {
    SQL(Sql.SETTINGS, Sql::of),
    TABLE_IN_FOLDER(TableInFolder.SETTINGS, TableInFolder::of),
    HTTP_JSON(HttpJson.SETTINGS, HttpJson::of),
    TABLE_BY_URL(TableByUrl.SETTINGS, TableByUrl::of),
    GOOGLE_SHEET(GoogleSheet.SETTINGS, GoogleSheet::of),
    PROMETHEUS(Prometheus.SETTINGS, Prometheus::of),
    OTHER_WAYMARK(OtherWaymark.SETTINGS, OtherWaymark::of);

    private final List<Setting> settings;
    private final Function<Settings, Source> read;

    Kind(List<Setting> settings, Function<Settings, Source> read) {
        this.settings = settings;
        this.read = read;
    }

    /** The key of its words, without {@code connectors.}: {@code table-in-folder}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What is asked for, in the order of the form. */
    public List<Setting> settings() {
        return settings;
    }

    public Optional<Setting> setting(String name) {
        return settings.stream().filter(one -> one.name().equals(name)).findFirst();
    }

    public List<Setting> secrets() {
        return settings.stream().filter(Setting::isSecret).toList();
    }

    /** What does not fit goes to the problems. */
    Source source(Map<String, String> typed, Problems problems) {
        return read.apply(new Settings(this, typed, problems));
    }

    /** Of settings that were accepted when they were saved. */
    Source source(Map<String, String> saved) {
        var problems = new Problems();
        var source = source(saved, problems);
        problems.refuse();
        return source;
    }
}
