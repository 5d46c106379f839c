package org.waymark.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.waymark.imports.Settings.Writing;
import org.waymark.platform.Actor;
import org.waymark.platform.Refused;
import org.waymark.tables.Cell;
import org.waymark.tables.Header;
import org.waymark.tables.Limits;
import org.waymark.tables.Row;
import org.waymark.tables.TableFiles;
import org.waymark.tables.TableReader;

/** Reads files as the settings say. */
@Component
class Reading {
    private static final int SHOWN = 3;
    private static final int LOOKED_AT = 500;
    private static final int LONGEST = 60;

    /** What takes little memory, whatever it holds, and does not wait behind what takes much. */
    static final Limits SMALL = new Limits(1 << 20, 8 << 20, 10_000, 1_000, 32_767);

    private final Planner planner;
    private final Lanes lanes = new Lanes();

    Reading(Planner planner) {
        this.planner = planner;
    }

    Settings guess(Path file) {
        return inTurn(file, limits -> guessed(file, limits));
    }

    private static Settings guessed(Path file, Limits limits) {
        var writing = Writing.of(TableFiles.guess(file, limits));
        var first = guessed(file, writing, limits);
        if (first.saysSomething() || writing.kind() != Writing.Kind.XLSX) return first;
        return TableFiles.sheetNames(file, limits).stream()
                .skip(1)
                .flatMap(sheet -> ifTable(file, writing.on(sheet), limits).stream())
                .filter(Settings::saysSomething)
                .findFirst()
                .orElse(first);
    }

    /** A sheet of a picture is none. */
    private static Optional<Settings> ifTable(Path file, Writing writing, Limits limits) {
        try {
            return Optional.of(guessed(file, writing, limits));
        } catch (Refused.Invalid none) {
            return Optional.empty();
        }
    }

    private static Settings guessed(Path file, Writing writing, Limits limits) {
        try (var table = TableFiles.open(file, writing.format(), limits)) {
            return new Settings(writing, "", Shape.GOALS, List.of(), false, null, null, false, true, true)
                    .with(Recognised.of(table.header()))
                    .withShares(first(table));
        }
    }

    /** The columns as those of this kind of table. */
    Settings columnsAgain(Path file, Settings settings) {
        return inTurn(file, limits -> {
            try (var table = open(file, settings, limits)) {
                return settings.with(Recognised.as(settings.shape(), table.header()));
            }
        });
    }

    /** The columns of another sheet, or below another row; where they say nothing, it is the kind of table that it was. */
    Settings kindAgain(Path file, Settings settings) {
        return inTurn(file, limits -> {
            try (var table = open(file, settings, limits)) {
                var again = settings.with(Recognised.of(table.header()));
                return again.saysSomething()
                        ? again.withShares(first(table))
                        : settings.with(Recognised.as(settings.shape(), table.header()));
            }
        });
    }

    Plan plan(Actor actor, Settings settings, Path file, LongPredicate goesOn) {
        return inTurn(file, limits -> {
            try (var table = open(file, settings, limits)) {
                return planner.plan(actor, settings, new RowReader(settings).read(table, goesOn));
            }
        });
    }

    Sample sample(Path file, Settings settings) {
        return inTurn(file, limits -> sampled(file, settings, limits));
    }

    /** A small file that does not keep to the limits of small ones takes its turn among the large. */
    private <T> T inTurn(Path file, Function<Limits, T> deed) {
        if (bytes(file) <= SMALL.bytes()) {
            try {
                return lanes.small(() -> deed.apply(SMALL));
            } catch (Refused.Invalid perhapsLarge) {
                // the other limits say whether it is
            }
        }
        return lanes.large(() -> deed.apply(Limits.UPLOAD));
    }

    private static long bytes(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Sample sampled(Path file, Settings settings, Limits limits) {
        var sheets = settings.writing().kind() == Writing.Kind.XLSX
                ? TableFiles.sheetNames(file, limits)
                : List.<String>of();
        try (var table = open(file, settings, limits)) {
            var rows = first(table);
            var values = new ArrayList<List<String>>();
            for (int column = 0; column < table.header().names().size(); column++) {
                values.add(shown(rows, column));
            }
            return new Sample(names(table.header()), values, sheets, table.headerRow(), tops(table));
        }
    }

    private static TableReader open(Path file, Settings settings, Limits limits) {
        return TableFiles.open(
                file, settings.writing().format(), settings.writing().headerPlace(), limits);
    }

    private static List<Row> first(TableReader table) {
        var rows = new ArrayList<Row>();
        while (rows.size() < LOOKED_AT && table.hasNext()) rows.add(table.next());
        return rows;
    }

    private static List<String> shown(List<Row> rows, int column) {
        return rows.stream()
                .map(row -> row.cell(column).text())
                .filter(text -> !text.isEmpty())
                .distinct()
                .limit(SHOWN)
                .map(Reading::inShort)
                .toList();
    }

    private static List<Sample.Top> tops(TableReader table) {
        return table.first().stream()
                .map(row -> new Sample.Top(row.number(), inShort(text(row))))
                .toList();
    }

    private static String text(Row row) {
        return row.cells().stream()
                .map(Cell::text)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private static String inShort(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }

    private static List<String> names(Header header) {
        var names = new ArrayList<String>();
        for (var name : header.names()) names.add(name.isEmpty() ? String.valueOf(names.size() + 1) : name);
        return names;
    }
}
