package org.waymark.web.settings;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.exports.Arrivals.Arrival;
import org.waymark.exports.ExportRun;
import org.waymark.exports.Format;
import org.waymark.exports.Listed;
import org.waymark.web.layout.Words;

/**
 * What a person took away, in words.
 *
 * @param runs one's own, newest first
 * @param formats in which one may take away
 * @param arrival what one is bringing in
 */
public record ExportView(
        UUID person,
        List<ExportRun> runs,
        List<Format> formats,
        @Nullable Arrival arrival,
        Words words) {
    public ExportView {
        runs = List.copyOf(runs);
        formats = List.copyOf(formats);
    }

    /** What pages that show it wait for. */
    public String liveName() {
        return "export:" + person;
    }

    public @Nullable ExportRun running() {
        return runs.stream().filter(run -> !run.isOver()).findFirst().orElse(null);
    }

    public List<ExportRun> past() {
        return runs.stream().filter(ExportRun::isOver).toList();
    }

    /** Those that can be taken by themselves. */
    public List<Listed> lists() {
        return List.of(Listed.values());
    }

    /** As in an address. */
    public String path(Listed list) {
        return list.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String name(Format format) {
        return words.of("export.format." + code(format));
    }

    public String what(Format format) {
        return words.of("export.format." + code(format) + ".what");
    }

    /** "1,204 rows", and how many were kept back, or why there is none. */
    public String outcome(ExportRun run) {
        if (run.trouble() != null) return words.of("export.failed", run.trouble());
        if (!run.isThere()) return words.of("export.was-stopped");
        return run.keptBack() == 0
                ? words.of("export.rows", run.done())
                : words.of("export.rows.kept-back", run.done(), run.keptBack());
    }

    /** "12.4 MB". */
    public String size(ExportRun run) {
        return run.bytes() == null ? "" : Sizes.of(run.bytes(), words);
    }

    private static String code(Format format) {
        return format.name().toLowerCase(Locale.ROOT);
    }
}
