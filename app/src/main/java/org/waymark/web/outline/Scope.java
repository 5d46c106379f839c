package org.waymark.web.outline;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.waymark.alignment.schema.Tables.ALIGNMENT_LINK;
import static org.waymark.objectives.schema.Tables.KEY_RESULT;
import static org.waymark.objectives.schema.Tables.OBJECTIVE;
import static org.waymark.objectives.schema.Tables.OBJECTIVE_TAG;
import static org.waymark.people.schema.Tables.TEAM_PATH;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.waymark.objectives.Objective.Kind;
import org.waymark.objectives.ReadableObjectives;
import org.waymark.objectives.Status;
import org.waymark.people.Folding;
import org.waymark.people.Level;
import org.waymark.platform.Actor;

/** Which objectives and key results are wanted, as conditions on their tables. */
public record Scope(Actor actor, UUID cycle, OutlineFilter filter, LocalDate today) {
    /** All that decides what is read for one who sees what all of the same role see. */
    public record Shared(UUID workspace, boolean admins, UUID cycle, Map<String, String> given, LocalDate today) {}

    /** Empty for who sees more than others, or asks for what is their own. */
    public Optional<Shared> shared(Overview overview) {
        return overview.alike() && !isOwn()
                ? Optional.of(new Shared(actor.workspace(), actor.isAdmin(), cycle, filter.given(), today))
                : Optional.empty();
    }

    /** The same for anybody of the role. */
    public Scope ofAny() {
        return new Scope(actor.anyOfRole(), cycle, filter, today);
    }

    /** All of the cycle that the actor may see, archived ones left out. */
    public Condition inCycle() {
        return ReadableObjectives.by(actor, OBJECTIVE)
                .and(OBJECTIVE.CYCLE_ID.eq(cycle))
                .and(OBJECTIVE.ARCHIVED_AT.isNull());
    }

    /** All of the cycle or, when the filter names a team, what belongs to it and the teams below it. */
    Condition inPlace() {
        return inCycle().and(team());
    }

    /** Published and open to everybody, so that it does not matter who asks. */
    Condition open() {
        return OBJECTIVE
                .WORKSPACE_ID
                .eq(actor.workspace())
                .and(OBJECTIVE.CYCLE_ID.eq(cycle))
                .and(OBJECTIVE.ARCHIVED_AT.isNull())
                .and(OBJECTIVE.RESTRICTED.eq(inline(false)))
                .and(OBJECTIVE.PUBLISHED_AT.isNotNull())
                .and(team());
    }

    /** Published for some only, the actor among them. */
    Condition restricted() {
        return inPlace().and(OBJECTIVE.RESTRICTED.eq(inline(true))).and(OBJECTIVE.PUBLISHED_AT.isNotNull());
    }

    Condition drafts() {
        return inPlace().and(OBJECTIVE.PUBLISHED_AT.isNull());
    }

    public Condition goals() {
        var level = filter.choice("level", Level.class);
        var kind = filter.choice("kind", Kind.class);
        return ReadableObjectives.by(actor, OBJECTIVE)
                .and(OBJECTIVE.CYCLE_ID.eq(cycle))
                .and(filter.has("archived") ? OBJECTIVE.ARCHIVED_AT.isNotNull() : OBJECTIVE.ARCHIVED_AT.isNull())
                .and(filter.has("drafts") ? OBJECTIVE.PUBLISHED_AT.isNull() : noCondition())
                .and(level == null ? noCondition() : OBJECTIVE.LEVEL.eq(level.name()))
                .and(kind == null ? noCondition() : OBJECTIVE.KIND.eq(kind.name()))
                .and(team())
                .and(tag())
                .and(filter.has("apart") ? unconnected() : noCondition())
                .and(
                        filter.choosesParts()
                                ? goalItself()
                                        .or(exists(selectOne().from(KEY_RESULT).where(chosenPart())))
                                : noCondition());
    }

    /** Key results that are shown below an objective of {@link #goals()}. */
    public Condition parts() {
        return filter.choosesParts() ? partOfGoal().and(goalItself().or(chosenPart())) : partOfGoal();
    }

    static Condition partOfGoal() {
        return KEY_RESULT
                .WORKSPACE_ID
                .eq(OBJECTIVE.WORKSPACE_ID)
                .and(KEY_RESULT.OBJECTIVE_ID.eq(OBJECTIVE.ID))
                .and(KEY_RESULT.ARCHIVED_AT.isNull());
    }

    Condition late() {
        return KEY_RESULT.NEXT_CHECK_IN_ON.lt(today);
    }

    static Condition falling() {
        return KEY_RESULT.CONFIDENCE.lt(KEY_RESULT.CONFIDENCE_BEFORE);
    }

    /** Below one of these in this cycle. */
    Condition below(Collection<UUID> parents) {
        return exists(linksToParents().and(ALIGNMENT_LINK.PARENT_OBJECTIVE_ID.in(parents)));
    }

    /** With nothing above it in this cycle that the actor may see. */
    Condition atTop() {
        var above = OBJECTIVE.as("above");
        return OBJECTIVE.ID.notIn(select(ALIGNMENT_LINK.CHILD_OBJECTIVE_ID)
                .from(above)
                .join(ALIGNMENT_LINK)
                .on(ALIGNMENT_LINK.WORKSPACE_ID.eq(above.WORKSPACE_ID))
                .and(ALIGNMENT_LINK.PARENT_OBJECTIVE_ID.eq(above.ID))
                .and(ALIGNMENT_LINK.CHILD_KEY_RESULT_ID.isNull())
                .where(ReadableObjectives.by(actor, above))
                .and(above.CYCLE_ID.eq(cycle))
                .and(above.ARCHIVED_AT.isNull()));
    }

    /** A team's or a person's, and nothing says what it is for. */
    static Condition unconnected() {
        return OBJECTIVE
                .LEVEL
                .ne(Level.COMPANY.name())
                .and(exists(linksToParents()).not());
    }

    private static SelectConditionStep<Record1<Integer>> linksToParents() {
        return selectOne()
                .from(ALIGNMENT_LINK)
                .where(ALIGNMENT_LINK.WORKSPACE_ID.eq(OBJECTIVE.WORKSPACE_ID))
                .and(ALIGNMENT_LINK.CHILD_OBJECTIVE_ID.eq(OBJECTIVE.ID))
                .and(ALIGNMENT_LINK.CHILD_KEY_RESULT_ID.isNull());
    }

    private Condition team() {
        var team = filter.id("team");
        if (team == null) return noCondition();
        return OBJECTIVE.TEAM_ID.in(select(TEAM_PATH.DESCENDANT_ID)
                .from(TEAM_PATH)
                .where(TEAM_PATH.WORKSPACE_ID.eq(actor.workspace()))
                .and(TEAM_PATH.ANCESTOR_ID.eq(team)));
    }

    private Condition tag() {
        if (!filter.has("tag")) return noCondition();
        return exists(selectOne()
                .from(OBJECTIVE_TAG)
                .where(OBJECTIVE_TAG.WORKSPACE_ID.eq(OBJECTIVE.WORKSPACE_ID))
                .and(OBJECTIVE_TAG.OBJECTIVE_ID.eq(OBJECTIVE.ID))
                .and(OBJECTIVE_TAG.TAG.eq(filter.text("tag"))));
    }

    /** Whether the objective meets by itself what key results are chosen by. */
    private Condition goalItself() {
        if (filter.has("late") || filter.has("falling")) return falseCondition();
        return meets(OBJECTIVE.SEARCH, OBJECTIVE.OWNER_ID, OBJECTIVE.STATUS);
    }

    private Condition chosenPart() {
        return partOfGoal()
                .and(meets(KEY_RESULT.SEARCH, KEY_RESULT.OWNER_ID, KEY_RESULT.STATUS))
                .and(filter.has("late") ? late() : noCondition())
                .and(filter.has("falling") ? falling() : noCondition());
    }

    private Condition meets(Field<String> search, Field<UUID> owner, Field<String> status) {
        var wantedStatus = filter.choice("status", Status.class);
        var wantedOwner = owner();
        return words(search)
                .and(wantedOwner == null ? noCondition() : owner.eq(wantedOwner))
                .and(wantedStatus == null ? noCondition() : status.eq(wantedStatus.name()));
    }

    private Condition words(Field<String> search) {
        return DSL.and(Arrays.stream(Folding.fold(filter.text("q")).split(" "))
                .filter(word -> !word.isEmpty())
                .limit(8)
                .map(search::contains)
                .toList());
    }

    private @Nullable UUID owner() {
        return isOwn() ? actor.person() : filter.id("owner");
    }

    private boolean isOwn() {
        return filter.text("owner").equals("me");
    }
}
