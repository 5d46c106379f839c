package org.waymark.coach;

import static org.waymark.coach.Severity.ADVICE;
import static org.waymark.coach.Severity.NOTE;
import static org.waymark.coach.Severity.SERIOUS;
import static org.waymark.coach.Smart.ACHIEVABLE;
import static org.waymark.coach.Smart.MEASURABLE;
import static org.waymark.coach.Smart.RELEVANT;
import static org.waymark.coach.Smart.SPECIFIC;
import static org.waymark.coach.Smart.TIME_BOUND;

import java.util.Arrays;
import java.util.Optional;

/** All that the coach looks at. A key never changes: dismissals, the API and the words of a hint hang on it. */
public enum Rule {
    OBJECTIVE_VAGUE("objective.vague", ADVICE, SPECIFIC, Remedy.REWORD),
    OBJECTIVE_SHORT("objective.short", ADVICE, SPECIFIC, Remedy.REWORD),
    OBJECTIVE_LONG("objective.long", NOTE, SPECIFIC, Remedy.REWORD),
    OBJECTIVE_SEVERAL("objective.several", NOTE, SPECIFIC, Remedy.REWORD),
    OBJECTIVE_OUTPUT("objective.output", ADVICE, SPECIFIC, Remedy.REWORD),
    OBJECTIVE_NUMBER("objective.number", ADVICE, MEASURABLE, Remedy.REWORD),
    OBJECTIVE_OWNER("objective.owner", SERIOUS, ACHIEVABLE, Remedy.NAME_OWNER),
    OBJECTIVE_BEYOND("objective.beyond", ADVICE, TIME_BOUND, Remedy.CHOOSE_CYCLE),
    OBJECTIVE_UNALIGNED("objective.unaligned", ADVICE, RELEVANT, Remedy.ALIGN),
    OBJECTIVE_ALONE("objective.alone", NOTE, RELEVANT, Remedy.ALIGN),
    OBJECTIVE_TWIN("objective.twin", ADVICE, RELEVANT, Remedy.OPEN_OTHER),

    RESULTS_NONE("results.none", SERIOUS, MEASURABLE, Remedy.ADD_KEY_RESULT),
    RESULTS_ONE("results.one", ADVICE, MEASURABLE, Remedy.ADD_KEY_RESULT),
    RESULTS_MANY("results.many", ADVICE, ACHIEVABLE, Remedy.LOOK_AT_KEY_RESULTS),
    RESULTS_WORK_ONLY("results.work-only", ADVICE, MEASURABLE, Remedy.ADD_KEY_RESULT),
    RESULTS_LOPSIDED("results.lopsided", NOTE, ACHIEVABLE, Remedy.LOOK_AT_KEY_RESULTS),

    RESULT_NO_TARGET("key-result.no-target", SERIOUS, MEASURABLE, Remedy.GIVE_NUMBERS),
    RESULT_NO_START("key-result.no-start", SERIOUS, MEASURABLE, Remedy.GIVE_NUMBERS),
    RESULT_NO_BASELINE("key-result.no-baseline", NOTE, MEASURABLE, Remedy.GIVE_NUMBERS),
    RESULT_OUTPUT("key-result.output", ADVICE, MEASURABLE, Remedy.REWORD),
    RESULT_YES_NO("key-result.yes-no", ADVICE, MEASURABLE, Remedy.CHANGE_KIND),
    RESULT_ACTIVITY("key-result.activity", NOTE, MEASURABLE, Remedy.ADD_KEY_RESULT),
    RESULT_VAGUE("key-result.vague", ADVICE, SPECIFIC, Remedy.REWORD),
    RESULT_SEVERAL("key-result.several", NOTE, SPECIFIC, Remedy.REWORD),
    RESULT_TWIN("key-result.twin", ADVICE, SPECIFIC, Remedy.REWORD),
    RESULT_OWNER("key-result.owner", SERIOUS, ACHIEVABLE, Remedy.NAME_OWNER),
    RESULT_OUTSIDE("key-result.outside", SERIOUS, TIME_BOUND, Remedy.CHANGE_DATES),
    RESULT_BEYOND("key-result.beyond", SERIOUS, TIME_BOUND, Remedy.REWORD),
    RESULT_SELDOM("key-result.seldom", NOTE, TIME_BOUND, Remedy.CHANGE_CADENCE);

    private final String key;
    private final Severity severity;
    private final Smart smart;
    private final Remedy remedy;

    Rule(String key, Severity severity, Smart smart, Remedy remedy) {
        this.key = key;
        this.severity = severity;
        this.smart = smart;
        this.remedy = remedy;
    }

    public static Optional<Rule> of(String key) {
        return Arrays.stream(values()).filter(rule -> rule.key.equals(key)).findFirst();
    }

    public String key() {
        return key;
    }

    public Severity severity() {
        return severity;
    }

    /** The letter of SMART that it is about. */
    public Smart smart() {
        return smart;
    }

    public Remedy remedy() {
        return remedy;
    }
}
