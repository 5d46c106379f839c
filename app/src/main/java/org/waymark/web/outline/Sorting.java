package org.waymark.web.outline;

import static org.jooq.impl.DSL.case_;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;
import static org.waymark.objectives.schema.Tables.KEY_RESULT;
import static org.waymark.objectives.schema.Tables.OBJECTIVE;
import static org.waymark.people.schema.Tables.PERSON;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jooq.Field;
import org.jooq.OrderField;
import org.waymark.people.Level;

/** In which order lines stand: as people arranged them, or what needs attention first. */
enum Sorting {
    ARRANGED,
    TITLE,
    PROGRESS,
    CONFIDENCE,
    STATUS,
    OWNER,
    CHECK_IN;

    private static final Field<LocalDate> NEXT =
            field(select(min(KEY_RESULT.NEXT_CHECK_IN_ON)).from(KEY_RESULT).where(Scope.partOfGoal()));

    static Sorting of(OutlineFilter filter) {
        var chosen = filter.choice("sort", Sorting.class);
        return chosen == null ? ARRANGED : chosen;
    }

    List<OrderField<?>> ofGoals(Field<BigDecimal> confidence) {
        return switch (this) {
            case ARRANGED -> List.of(unconnectedLast(), level(), OBJECTIVE.POSITION, OBJECTIVE.ID);
            case TITLE -> List.of(OBJECTIVE.TITLE, OBJECTIVE.ID);
            case PROGRESS -> List.of(field(OBJECTIVE.PROGRESS.isNull()), OBJECTIVE.PROGRESS, OBJECTIVE.ID);
            case CONFIDENCE -> List.of(field(confidence.isNull()), confidence, OBJECTIVE.ID);
            case STATUS -> List.of(gravity(OBJECTIVE.STATUS), OBJECTIVE.POSITION, OBJECTIVE.ID);
            case OWNER -> List.of(PERSON.NAME, OBJECTIVE.POSITION, OBJECTIVE.ID);
            case CHECK_IN -> List.of(field(NEXT.isNull()), NEXT, OBJECTIVE.ID);
        };
    }

    List<OrderField<?>> ofParts() {
        return switch (this) {
            case ARRANGED -> List.of(KEY_RESULT.POSITION, KEY_RESULT.ID);
            case TITLE -> List.of(KEY_RESULT.TITLE, KEY_RESULT.ID);
            case PROGRESS -> List.of(field(KEY_RESULT.PROGRESS.isNull()), KEY_RESULT.PROGRESS, KEY_RESULT.ID);
            case CONFIDENCE -> List.of(field(KEY_RESULT.CONFIDENCE.isNull()), KEY_RESULT.CONFIDENCE, KEY_RESULT.ID);
            case STATUS -> List.of(gravity(KEY_RESULT.STATUS), KEY_RESULT.POSITION, KEY_RESULT.ID);
            case OWNER -> List.of(PERSON.NAME, KEY_RESULT.POSITION, KEY_RESULT.ID);
            case CHECK_IN ->
                List.of(field(KEY_RESULT.NEXT_CHECK_IN_ON.isNull()), KEY_RESULT.NEXT_CHECK_IN_ON, KEY_RESULT.ID);
        };
    }

    private static Field<Integer> unconnectedLast() {
        return when(Scope.unconnected(), 1).otherwise(0);
    }

    private static Field<Integer> level() {
        return case_(OBJECTIVE.LEVEL)
                .when(Level.COMPANY.name(), 0)
                .when(Level.TEAM.name(), 1)
                .else_(2);
    }

    private static Field<Integer> gravity(Field<String> status) {
        return case_(status)
                .when("OFF_TRACK", 0)
                .when("AT_RISK", 1)
                .when("NO_DATA", 2)
                .when("ON_TRACK", 3)
                .when("NOT_STARTED", 4)
                .else_(5);
    }
}
