package org.waymark.connectors;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One statement that only reads, taken apart as far as needed: where its days go in, and that nothing follows it. The read-only
 * transaction of the database is the wall; this is the fence before it, for databases that have none.
 *
 * @param sql with a question mark for each day
 * @param days what each question mark stands for
 */
public record SqlText(String sql, List<Day> days) {
    static final SqlText NOTHING = new SqlText("", List.of());

    private static final Set<String> READS = Set.of("select", "with", "values", "table", "show");

    /** Words that change something; between quotes they are only names. */
    private static final Set<String> WRITES = Set.of(
            "insert",
            "update",
            "delete",
            "merge",
            "into",
            "exec",
            "execute",
            "create",
            "drop",
            "alter",
            "truncate",
            "grant",
            "revoke",
            "openrowset",
            "openquery",
            "opendatasource");

    /**
     * Databases do not agree on what is a string, a name or a comment. What one takes for a harmless text may be a second statement to
     * another, so the statement must be harmless by each reading, whichever database it is for.
     */
    private static final List<Pattern> READINGS = List.of(
            reading("'(?:[^']|'')*'", "--[^\\n]*", "\\[[^\\]]*\\]"),
            reading("'(?:[^']|'')*'", "--[^\\n]*", "(?!)"),
            reading("'(?:[^'\\\\]|''|\\\\.)*'", "(?:#|--(?=\\s|$))[^\\n]*", "(?!)"));

    /** A day of the window that is asked for. */
    public enum Day {
        FROM,
        TO
    }

    public SqlText {
        days = List.copyOf(days);
    }

    /** It is no single statement that reads. */
    static final class Unreadable extends Exception {
        private final String key;

        private Unreadable(String key) {
            super(key, null, false, false);
            this.key = key;
        }

        String key() {
            return key;
        }
    }

    static SqlText of(String typed) throws Unreadable {
        var text = typed.strip().replaceAll(";\\s*$", "");
        var first = read(text, READINGS.getFirst());
        for (var reading : READINGS) {
            if (!read(text, reading).equals(first)) throw new Unreadable("no.connectors.sql.quote");
        }
        return first;
    }

    private static Pattern reading(String string, String comment, String bracketed) {
        return Pattern.compile(
                string + "|\"(?:[^\"]|\"\")*\"|`[^`]*`|" + bracketed + "|" + comment + "|/\\*(?![!M]).*?\\*/|/\\*"
                        + "|::|:(?<day>from|to)\\b|(?<word>[\\p{L}_][\\p{L}\\p{N}_$]*)|(?<number>\\d[\\w.]*)|\\s+|.",
                Pattern.DOTALL);
    }

    private static SqlText read(String text, Pattern reading) throws Unreadable {
        var sql = new StringBuilder();
        var days = new ArrayList<Day>();
        var first = "";
        var tokens = reading.matcher(text);
        while (tokens.find()) {
            var word = tokens.group("word") == null ? "" : tokens.group("word").toLowerCase(Locale.ROOT);
            refuse(tokens.group(), word);
            if (first.isEmpty()) first = word;
            var day = tokens.group("day");
            if (day != null) days.add(Day.valueOf(day.toUpperCase(Locale.ROOT)));
            sql.append(day == null ? tokens.group() : "?");
        }
        if (!READS.contains(first)) throw new Unreadable("no.connectors.sql.reads");
        return new SqlText(sql.toString(), days);
    }

    private static void refuse(String token, String word) throws Unreadable {
        switch (token) {
            case ";" -> throw new Unreadable("no.connectors.sql.one");
            case "'", "\"", "`", "$", "/*" -> throw new Unreadable("no.connectors.sql.quote");
            case "?" -> throw new Unreadable("no.connectors.sql.mark");
            default -> {
                if (WRITES.contains(word)) throw new Unreadable("no.connectors.sql.writes");
            }
        }
    }
}
