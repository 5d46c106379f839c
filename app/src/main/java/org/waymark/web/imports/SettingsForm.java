package org.waymark.web.imports;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waymark.imports.ImportRun;
import org.waymark.imports.Sample;
import org.waymark.imports.Settings;
import org.waymark.imports.Settings.Writing;
import org.waymark.imports.Shape;
import org.waymark.tables.DayOrder;
import org.waymark.tables.DecimalMark;
import org.waymark.web.Form;

/** How a person wants a file to be understood. */
final class SettingsForm {
    private static final String DELIMITERS = ",;\t|^";

    private SettingsForm() {}

    static Settings read(Form form, ImportRun run) {
        var before = run.settings();
        var writing = writing(form, before.writing(), run.sample());
        var shape = form.has("content") ? form.choice("content", Shape.class) : before.shape();
        var settings = new Settings(
                writing,
                before.format(),
                shape,
                columns(form, before, shape),
                form.optionalLine("share", 5).equals("true"),
                form.optionalId("cycle"),
                form.optionalId("kpi"),
                form.ticked("invite"),
                form.ticked("makeTeams"),
                form.ticked("publish"));
        form.refuseIfBroken();
        return settings;
    }

    /** Whether the columns may mean something else now. */
    static boolean readsOtherwise(Settings now, Settings before) {
        return now.shape() != before.shape()
                || isWrittenOtherwise(now.writing(), before.writing())
                || !Objects.equals(now.writing().header(), before.writing().header());
    }

    private static boolean isWrittenOtherwise(Writing now, Writing before) {
        return !now.sheet().equals(before.sheet())
                || !now.delimiter().equals(before.delimiter())
                || !now.encoding().equals(before.encoding());
    }

    private static Writing writing(Form form, Writing before, @Nullable Sample sample) {
        var written = written(form, before);
        var row = form.optionalInteger("headerRow", 0, Integer.MAX_VALUE);
        if (row != null && sample != null && row != sample.headerRow()) return written.below(row.longValue());
        // a row that was chosen counts on its own sheet only
        return isWrittenOtherwise(written, before) ? written : written.below(before.header());
    }

    private static Writing written(Form form, Writing before) {
        var order = form.has("order") ? form.choice("order", DayOrder.class) : before.order();
        var mark = form.has("mark") ? form.choice("mark", DecimalMark.class) : before.mark();
        return new Writing(
                before.kind(),
                before.kind() == Writing.Kind.CSV ? delimiter(form, before) : "",
                before.kind() == Writing.Kind.CSV ? encoding(form, before) : "",
                before.kind() == Writing.Kind.XLSX ? form.optionalLine("sheet", 100) : "",
                mark,
                before.markIsSure() || form.has("mark"),
                order,
                before.orderIsSure() || form.has("order"),
                null);
    }

    /** A tab would not survive a field of one line, so it has a name. */
    private static String delimiter(Form form, Writing before) {
        if (!form.has("delimiter")) return before.delimiter();
        var sent = form.optionalLine("delimiter", 5);
        var delimiter = sent.equals("tab") ? "\t" : sent;
        if (delimiter.length() != 1 || DELIMITERS.indexOf(delimiter.charAt(0)) < 0) {
            form.refuse("delimiter", sent, "no.form.from-list");
            return before.delimiter();
        }
        return delimiter;
    }

    private static String encoding(Form form, Writing before) {
        var sent = form.optionalLine("encoding", 20);
        if (sent.isEmpty()) return before.encoding();
        if (!ImportView.ENCODINGS.contains(sent)) {
            form.refuse("encoding", sent, "no.form.from-list");
            return before.encoding();
        }
        return Charset.forName(sent).name();
    }

    private static List<String> columns(Form form, Settings before, Shape shape) {
        if (shape != before.shape()) return before.columns();
        var sent = form.column("column");
        var columns = new ArrayList<String>();
        for (int column = 0; column < before.columns().size(); column++) {
            var code =
                    column < sent.size() ? sent.get(column) : before.columns().get(column);
            if (code.isEmpty() || ImportView.codes(before).contains(code)) {
                columns.add(code);
            } else {
                form.refuse("column", code, "no.form.from-list");
            }
        }
        return columns.stream().map(Objects::requireNonNull).toList();
    }
}
