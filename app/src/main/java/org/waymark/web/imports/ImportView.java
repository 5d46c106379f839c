package org.waymark.web.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.waymark.cycles.Cycle;
import org.waymark.imports.Deed;
import org.waymark.imports.Field;
import org.waymark.imports.ImportRun;
import org.waymark.imports.Sample;
import org.waymark.imports.Settings;
import org.waymark.imports.Shape;
import org.waymark.imports.Summary;
import org.waymark.web.layout.Option;
import org.waymark.web.layout.Typed;
import org.waymark.web.layout.Words;

/**
 * One import in words.
 *
 * @param cycles for rows without one; empty when it is over
 * @param kpis for values without a name
 */
public record ImportView(ImportRun run, List<Cycle> cycles, List<Option> kpis, Words words) {
    static final List<String> ENCODINGS = List.of("UTF-8", "windows-1252", "ISO-8859-1", "UTF-16LE", "UTF-16BE");
    private static final int MOST_NUMBERED = 20;

    public ImportView {
        cycles = List.copyOf(cycles);
        kpis = List.copyOf(kpis);
    }

    static ImportView over(ImportRun run, Words words) {
        return new ImportView(run, List.of(), List.of(), words);
    }

    public String path() {
        return "/settings/import/" + run.id().value();
    }

    /** What pages that show it wait for. */
    public String liveName() {
        return "import:" + run.id().value();
    }

    public Settings settings() {
        return run.settings();
    }

    public Summary summary() {
        return Objects.requireNonNull(run.summary());
    }

    public String state() {
        return words.of("import.state." + code(run.state()));
    }

    /** Rows that are read, written or taken back by now. */
    public long rowsBehind() {
        return run.state() == ImportRun.State.UNDOING ? run.rowsAll() - run.rowsDone() : run.rowsDone();
    }

    /** "12,000 of 40,000 rows, 30%". */
    public String far() {
        return words.of("import.rows", rowsBehind(), run.rowsAll(), words.percent(share()));
    }

    /** For those who hear it: the state, and of what is under way each tenth. */
    public String said() {
        if (!run.state().isRunning() || run.state() == ImportRun.State.WAITING) return state();
        return words.of("import.said", state(), words.percent(Math.floor(share() * 10) / 10));
    }

    private double share() {
        return Math.clamp((double) rowsBehind() / Math.max(run.rowsAll(), 1), 0, 1);
    }

    /** "Recognised as an export of Peoplebox", as a sample of ours, or that its columns were read by their names. */
    public String recognised() {
        var format = settings().format();
        if (settings().columns().stream().allMatch(String::isEmpty)) return words.of("import.recognised.none");
        if (format.equals("table")) return words.of("import.recognised.table");
        var key = format.startsWith("waymark-") ? "import.recognised.own" : "import.recognised";
        return words.of(key, words.of("import.format." + format));
    }

    /** "12 new, 3 changed, 40 as they are". */
    public String count(Summary.Kind kind) {
        var count = Objects.requireNonNull(summary().counts().get(kind));
        var parts = new ArrayList<String>();
        if (count.made() > 0) parts.add(words.of("import.count.made", count.made()));
        if (count.changed() > 0) parts.add(words.of("import.count.changed", count.changed()));
        if (count.same() > 0) parts.add(words.of("import.count.same", count.same()));
        return words.list(parts);
    }

    public String kind(Summary.Kind kind) {
        return words.of("import.kind." + code(kind));
    }

    public String deed(Deed deed) {
        return words.of("import.deed." + code(deed));
    }

    public String field(Field field) {
        return word(field, words);
    }

    static String word(Field field, Words words) {
        return words.of("import.field." + code(field));
    }

    /** The form as it stands. */
    public Typed typed() {
        var values = new HashMap<String, List<String>>();
        var writing = settings().writing();
        values.put("content", List.of(settings().shape().name()));
        values.put("delimiter", List.of(writing.delimiter().equals("\t") ? "tab" : writing.delimiter()));
        values.put("encoding", List.of(writing.encoding()));
        values.put("sheet", List.of(writing.sheet()));
        values.put("headerRow", List.of(String.valueOf(headerRow())));
        values.put("mark", List.of(writing.mark().name()));
        values.put("order", List.of(writing.order().name()));
        values.put("share", List.of(String.valueOf(settings().shareOfOne())));
        values.put("cycle", List.of(Objects.toString(settings().cycle(), "")));
        values.put("kpi", List.of(Objects.toString(settings().kpi(), "")));
        values.put("invite", List.of(String.valueOf(settings().invite())));
        values.put("makeTeams", List.of(String.valueOf(settings().makeTeams())));
        values.put("publish", List.of(String.valueOf(settings().publish())));
        return new Typed(values, List.of());
    }

    public List<Option> contents() {
        return options("import.content", Shape.values());
    }

    public List<Option> delimiters() {
        return Stream.of(",", ";", "tab", "|", "^")
                .map(delimiter -> new Option(delimiter, words.of("import.delimiter." + name(delimiter))))
                .toList();
    }

    public List<Option> encodings() {
        return ENCODINGS.stream().map(one -> new Option(one, one)).toList();
    }

    public List<Option> marks() {
        return options("import.mark", org.waymark.tables.DecimalMark.values());
    }

    public List<Option> orders() {
        return options("import.order", org.waymark.tables.DayOrder.values());
    }

    public List<Option> shares() {
        return List.of(
                new Option("false", words.of("import.share.percent")),
                new Option("true", words.of("import.share.one")));
    }

    public List<Option> sheets() {
        var sample = run.sample();
        var names = sample == null ? List.<String>of() : sample.sheets();
        return Stream.concat(
                        Stream.of(new Option("", words.of("import.sheet.first"))),
                        names.stream().map(name -> new Option(name, name)))
                .toList();
    }

    /** The row with the names of the columns, among the first ones. */
    public List<Option> headers() {
        var sample = run.sample();
        var rows = sample == null ? List.<Sample.Top>of() : sample.first();
        var further = headerRow() > 0 && rows.stream().noneMatch(row -> row.number() == headerRow())
                ? List.of(new Sample.Top(headerRow(), ""))
                : List.<Sample.Top>of();
        return Stream.concat(
                        Stream.concat(rows.stream(), further.stream())
                                .map(row -> new Option(
                                        String.valueOf(row.number()),
                                        words.of("import.header.row", row.number(), row.text()))),
                        Stream.of(new Option("0", words.of("import.header.none"))))
                .toList();
    }

    private long headerRow() {
        var sample = run.sample();
        return sample == null ? 0 : sample.headerRow();
    }

    public List<Option> cycleOptions() {
        return Stream.concat(
                        Stream.of(new Option("", words.of("import.cycle.current"))),
                        cycles.stream()
                                .filter(cycle -> !cycle.isClosed())
                                .map(cycle -> new Option(cycle.id().value().toString(), cycle.name())))
                .toList();
    }

    public List<Option> kpiOptions() {
        return Stream.concat(Stream.of(new Option("", words.of("import.kpi.named"))), kpis.stream())
                .toList();
    }

    /** What a column can be taken for. */
    public List<Option> slots() {
        var options = new ArrayList<Option>();
        options.add(new Option("", words.of("import.column.none")));
        for (var code : codes(settings())) options.add(new Option(code, label(code)));
        return options;
    }

    static List<String> codes(Settings settings) {
        var shape = settings.shape();
        int numbered = (int) settings.columns().stream()
                .filter(code -> code.contains(":"))
                .mapToInt(code -> Integer.parseInt(code.substring(code.indexOf(':') + 1)))
                .max()
                .orElse(5);
        return shape.fields().stream()
                .flatMap(field -> shape.isNumbered(field)
                        ? Stream.concat(
                                field == Field.PROGRESS ? Stream.of(field.name()) : Stream.empty(),
                                IntStream.rangeClosed(1, Math.clamp(numbered, 5, MOST_NUMBERED))
                                        .mapToObj(number -> field.name() + ":" + number))
                        : Stream.of(field.name()))
                .toList();
    }

    private String label(String code) {
        int colon = code.indexOf(':');
        var field = Field.valueOf(colon < 0 ? code : code.substring(0, colon));
        return colon < 0 ? field(field) : words.of("import.column.numbered", code.substring(colon + 1), field(field));
    }

    /** Rows with troubles of one kind, the stopping ones first. */
    public Map<Boolean, Long> troubles() {
        return summary().troubles().stream()
                .collect(Collectors.partitioningBy(org.waymark.imports.Trouble::stops, Collectors.counting()));
    }

    public Set<Summary.Kind> kinds() {
        return summary().counts().keySet();
    }

    private List<Option> options(String key, Enum<?>[] values) {
        return Stream.of(values)
                .map(value -> new Option(value.name(), words.of(key + "." + code(value))))
                .toList();
    }

    private static String name(String delimiter) {
        return switch (delimiter) {
            case "," -> "comma";
            case ";" -> "semicolon";
            case "|" -> "bar";
            case "^" -> "caret";
            default -> "tab";
        };
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
