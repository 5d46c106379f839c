package org.waymark.web.grid;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.waymark.kpis.Batch;
import org.waymark.kpis.EnteredValues;
import org.waymark.kpis.Kpi;
import org.waymark.kpis.KpiRecording;
import org.waymark.kpis.Measurements;
import org.waymark.kpis.Recording;
import org.waymark.people.Action;
import org.waymark.platform.Actor;
import org.waymark.tables.DecimalMark;
import org.waymark.web.Data;
import org.waymark.web.Form;
import org.waymark.web.Needs;
import org.waymark.web.grid.GridAnswers.Undo;
import org.waymark.web.kpis.SheetWords;
import org.waymark.web.kpis.Withdrawal;
import org.waymark.web.layout.Words;

/** Values that are typed, pasted or filled into the grid: one save for all of a block. */
@Controller
class GridValueController {
    private static final String SOURCE = "grid";
    private static final int LONGEST_NOTE = 1000;

    private final GridBlocks blocks;
    private final EnteredValues entries;
    private final Measurements measurements;
    private final GridAnswers answers;

    GridValueController(GridBlocks blocks, EnteredValues entries, Measurements measurements, GridAnswers answers) {
        this.blocks = blocks;
        this.entries = entries;
        this.measurements = measurements;
        this.answers = answers;
    }

    @Needs(Action.RECORD_VALUES)
    @PostMapping("/kpis/grid/values")
    Data enter(Actor actor, Form form, Words words, HttpServletRequest request) {
        var read = blocks.read(actor, form, answers.span(request, words), words);
        var entered = entries.enter(actor, batch(read.entry().withoutPairs(), form), SOURCE);
        var at = Long.toString(Withdrawal.micros(entered.receipt().at()));
        var kpis = read.entry().kpis();
        var undo = new Undo("/kpis/grid/withdrawal", Map.of("at", List.of(at), "kpis", texts(kpis)));
        var said = SheetWords.done(entered, words) + mark(read, words);
        return answers.answer(actor, words, request, kpis, said, entered.changes() ? undo : null);
    }

    @Needs(Action.RECORD_VALUES)
    @PostMapping("/kpis/grid/withdrawal")
    Data takeBack(Actor actor, Form form, Words words, HttpServletRequest request) {
        var kpis = form.ids("kpis");
        form.refuseIfBroken();
        entries.takeBack(actor, Withdrawal.moment(form.optionalLine("at", 20)));
        return answers.answer(actor, words, request, kpis, words.of("kpis.value.withdrawn"), null);
    }

    /** Cells as pairs: the first KPI with the first day, the second with the second. */
    @Needs(Action.RECORD_VALUES)
    @PostMapping("/kpis/grid/removal")
    Data remove(Actor actor, Form form, Words words, HttpServletRequest request) {
        var cells = GridCells.of(form);
        var at = measurements.removeAll(actor, cells.days());
        var undo = new Undo("/kpis/grid/restoration", cells.fields(Withdrawal.micros(at)));
        return answers.answer(actor, words, request, cells.kpis(), words.of("grid.removed", cells.count()), undo);
    }

    @Needs(Action.RECORD_VALUES)
    @PostMapping("/kpis/grid/restoration")
    Data putBack(Actor actor, Form form, Words words, HttpServletRequest request) {
        var cells = GridCells.of(form);
        measurements.putBack(actor, cells.days(), Withdrawal.moment(form.optionalLine("at", 20)));
        return answers.answer(actor, words, request, cells.kpis(), words.of("grid.restored"), null);
    }

    /** The note goes with the values it is for. */
    private static Batch batch(GridBlock entry, Form form) {
        var note = form.text("note", LONGEST_NOTE);
        var noted = new HashSet<>(List.of(form.optionalLine("noted", 100_000).split(",")));
        form.refuseIfBroken();
        if (entry.places().isEmpty()) entry.sound();
        var recordings = new ArrayList<KpiRecording>();
        for (var place : entry.places()) {
            var said = noted.contains(place.name()) ? note : "";
            var recording = new Recording(place.day(), place.value(), null, null, said);
            recordings.add(new KpiRecording(new Kpi.Id(place.kpi()), recording));
        }
        return new Batch(recordings, at -> entry.places().get(at).name(), entry.problems());
    }

    /** How the numbers were read, where that could be doubted. */
    private static String mark(GridBlocks.Read read, Words words) {
        if (!read.block().markIsGuess()) return "";
        var key = read.block().mark() == DecimalMark.COMMA ? "grid.mark.comma" : "grid.mark.point";
        return " " + words.of(key);
    }

    private static List<String> texts(Set<UUID> ids) {
        return ids.stream().map(UUID::toString).toList();
    }
}
