package org.waymark.web.insights;

import static org.waymark.insights.schema.Tables.IMPACT_STUDY;

import java.util.List;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.waymark.insights.ImpactStudy.Effect;
import org.waymark.insights.ImpactStudy.Verdict;
import org.waymark.insights.ImpactStudy.Weakness;

/** The columns of a study that pages show, and the study they make; all null where nothing was computed yet. */
public final class StudyFields {
    public static final List<Field<?>> ALL = List.of(
            IMPACT_STUDY.VERDICT,
            IMPACT_STUDY.EFFECT,
            IMPACT_STUDY.LOW,
            IMPACT_STUDY.HIGH,
            IMPACT_STUDY.CHANCE,
            IMPACT_STUDY.DELAY_FROM,
            IMPACT_STUDY.DELAY_TO,
            IMPACT_STUDY.WEAKEST,
            IMPACT_STUDY.LOOK_AGAIN_ON,
            IMPACT_STUDY.DECLARED_LATE,
            IMPACT_STUDY.COMPARED,
            IMPACT_STUDY.HAVE,
            IMPACT_STUDY.NEED);

    private StudyFields() {}

    public static Study.@Nullable Found found(Record row) {
        var verdict = row.get(IMPACT_STUDY.VERDICT);
        if (verdict == null) return null;
        var weakest = row.get(IMPACT_STUDY.WEAKEST);
        return new Study.Found(
                Verdict.valueOf(verdict),
                tells(Verdict.valueOf(verdict)) ? effect(row) : null,
                whole(row.get(IMPACT_STUDY.DELAY_FROM)),
                whole(row.get(IMPACT_STUDY.DELAY_TO)),
                weakest == null ? null : Weakness.valueOf(weakest),
                row.get(IMPACT_STUDY.LOOK_AGAIN_ON),
                row.get(IMPACT_STUDY.DECLARED_LATE),
                row.get(IMPACT_STUDY.COMPARED),
                missing(row));
    }

    /** While it is too early, or nobody can tell whose it is, a number would be taken for an effect. */
    private static boolean tells(Verdict verdict) {
        return switch (verdict) {
            case VERY_LIKELY, PROBABLY, CANNOT_TELL, PROBABLY_NOT -> true;
            case TOO_EARLY, INSEPARABLE, NOT_ENOUGH -> false;
        };
    }

    private static @Nullable Effect effect(Record row) {
        var value = row.get(IMPACT_STUDY.EFFECT);
        return value == null
                ? null
                : new Effect(
                        value, row.get(IMPACT_STUDY.LOW), row.get(IMPACT_STUDY.HIGH), row.get(IMPACT_STUDY.CHANCE));
    }

    private static int missing(Record row) {
        var have = row.get(IMPACT_STUDY.HAVE);
        var need = row.get(IMPACT_STUDY.NEED);
        return have == null || need == null ? 0 : (int) (need - have);
    }

    private static @Nullable Integer whole(@Nullable Long number) {
        return number == null ? null : number.intValue();
    }
}
