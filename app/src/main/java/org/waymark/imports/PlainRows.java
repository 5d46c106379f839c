package org.waymark.imports;

import org.waymark.people.Folding;

/** Tables in which each row stands for itself: check-ins, people, teams, KPIs and values. */
final class PlainRows implements RowReader.Rows {
    private final Shape shape;
    private final Gathered gathered;

    PlainRows(Shape shape, Gathered gathered) {
        this.shape = shape;
        this.gathered = gathered;
    }

    @Override
    public void take(Line line) {
        switch (shape) {
            case CHECK_INS -> checkIn(line);
            case PEOPLE -> person(line);
            case TEAMS -> team(line);
            case KPIS -> kpi(line);
            case VALUES -> value(line);
            case GOALS, KEY_RESULTS, NUMBERED, OUTLINE, PERIODS ->
                throw new IllegalStateException("Rows of %s do not stand for themselves".formatted(shape));
        }
    }

    private void checkIn(Line line) {
        var id = line.text(Field.KEY_RESULT_ID);
        var result = id.isEmpty() ? line.text(Field.KEY_RESULT) : id;
        var day = line.end(Field.DAY);
        var value = line.number(Slot.of(Field.CURRENT_VALUE));
        var confidence = line.confidence(Slot.of(Field.CONFIDENCE));
        if (require(line, Field.KEY_RESULT, result)
                && require(line, Field.DAY, line.text(Field.DAY))
                && day != null
                && !line.isBroken()) {
            gathered.news.add(new Draft.News(
                    line.number(), result, line.text(Field.TITLE), day, value, confidence, line.text(Field.NOTE)));
        }
    }

    private void person(Line line) {
        var email = line.text(Field.EMAIL);
        if (require(line, Field.EMAIL, email)) {
            gathered.people.add(new Draft.Somebody(
                    line.number(),
                    email,
                    line.text(Field.NAME),
                    line.text(Field.ROLE),
                    line.text(Field.TEAM),
                    line.text(Field.INVITED)));
        }
    }

    private void team(Line line) {
        var name = line.text(Field.NAME);
        if (require(line, Field.NAME, name)) {
            gathered.groups.add(
                    new Draft.Group(line.number(), name, line.text(Field.PARENT), line.text(Field.DESCRIPTION)));
        }
    }

    private void kpi(Line line) {
        var name = line.text(Field.NAME);
        var id = line.text(Field.ID);
        var target = line.number(Slot.of(Field.TARGET_VALUE));
        if (!require(line, Field.NAME, name) || line.isBroken()) return;
        gathered.kpis.add(new Draft.Watched(
                line.number(),
                id.isEmpty() ? Goals.cut("=" + Folding.fold(name)) : Goals.cut(id),
                name,
                line.text(Field.DESCRIPTION),
                line.text(Field.WHY),
                line.text(Field.HOW),
                line.person(Field.OWNER),
                line.text(Field.TEAM),
                line.text(Field.CATEGORY),
                line.text(Field.UNIT),
                line.text(Field.MEASURED_AS),
                line.text(Field.DIRECTION),
                line.text(Field.CADENCE),
                line.text(Field.AGGREGATION),
                target));
    }

    private void value(Line line) {
        var period = line.period(Field.DAY);
        var value = line.number(Slot.of(Field.CURRENT_VALUE));
        if (!line.has(Field.DAY)) {
            gathered.stop(line.number(), Field.DAY, "", "no.import.missing");
            return;
        }
        // a period without a value is left out
        if (value == null || period.isEmpty() || line.isBroken()) return;
        gathered.values.add(
                new Draft.Value(line.number(), line.text(Field.KPI), period.get(), value, line.text(Field.NOTE)));
    }

    private boolean require(Line line, Field field, String text) {
        if (text.isEmpty()) gathered.stop(line.number(), field, "", "no.import.missing");
        return !text.isEmpty();
    }
}
