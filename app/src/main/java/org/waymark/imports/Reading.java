package org.waymark.imports;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongPredicate;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.waymark.imports.Settings.Writing;
import org.waymark.platform.Actor;
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

    private final Planner planner;

    /** Files may fill the memory as far as their limits allow, so on each node one is read at a time. */
    private final ReentrantLock turn = new ReentrantLock(true);

    Reading(Planner planner) {
        this.planner = planner;
    }

    Settings guess(Path file) {
        return inTurn(() -> guessed(file));
    }

    private static Settings guessed(Path file) {
        var writing = Writing.of(TableFiles.guess(file, Limits.UPLOAD));
        try (var table = TableFiles.open(file, writing.format(), Limits.UPLOAD)) {
            return new Settings(writing, "", Shape.GOALS, List.of(), false, null, null, false, true, true)
                    .with(Recognised.of(table.header()))
                    .withShares(first(table));
        }
    }

    /** The columns of another sheet, or of another kind of table. */
    Settings columnsAgain(Path file, Settings settings) {
        return inTurn(() -> {
            try (var table = open(file, settings)) {
                return settings.with(Recognised.as(settings.shape(), table.header()));
            }
        });
    }

    Plan plan(Actor actor, Settings settings, Path file, LongPredicate goesOn) {
        return inTurn(() -> {
            try (var table = open(file, settings)) {
                return planner.plan(actor, settings, new RowReader(settings).read(table, goesOn));
            }
        });
    }

    Sample sample(Path file, Settings settings) {
        return inTurn(() -> sampled(file, settings));
    }

    private <T> T inTurn(Supplier<T> deed) {
        turn.lock();
        try {
            return deed.get();
        } finally {
            turn.unlock();
        }
    }

    private static Sample sampled(Path file, Settings settings) {
        var sheets = settings.writing().kind() == Writing.Kind.XLSX
                ? TableFiles.sheetNames(file, Limits.UPLOAD)
                : List.<String>of();
        try (var table = open(file, settings)) {
            var rows = first(table);
            var values = new ArrayList<List<String>>();
            for (int column = 0; column < table.header().names().size(); column++) {
                values.add(shown(rows, column));
            }
            return new Sample(names(table.header()), values, sheets);
        }
    }

    private static TableReader open(Path file, Settings settings) {
        return TableFiles.open(file, settings.writing().format(), Limits.UPLOAD);
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
                .map(text -> text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…")
                .toList();
    }

    private static List<String> names(Header header) {
        var names = new ArrayList<String>();
        for (var name : header.names()) names.add(name.isEmpty() ? String.valueOf(names.size() + 1) : name);
        return names;
    }
}
