package org.waymark.objectives;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.cycles.Cycle;
import org.waymark.measure.Digits;
import org.waymark.measure.Progress;
import org.waymark.people.Holder;

/**
 * What somebody wants to achieve in a cycle, in words.
 *
 * @param restricted whether only its owner and its audience see it
 * @param publishedAt null while it is a draft
 * @param override progress set by hand; stands until it is removed
 */
public record Objective(
        Id id,
        Definition definition,
        boolean restricted,
        @Nullable Instant publishedAt,
        @Nullable Instant archivedAt,
        @Nullable Progress override,
        Children children,
        Outlook outlook,
        long position,
        long version) {
    public record Id(UUID value) {}

    /** What is promised: COMMITTED is expected in full, of ASPIRATIONAL 0.7 is a success, LEARNING is about finding out. */
    public enum Kind {
        COMMITTED,
        ASPIRATIONAL,
        LEARNING
    }

    /**
     * All that people write.
     *
     * @param problem what stands between today and a KPI; may be empty
     * @param countsChildren whether contributing children count beside the key results
     */
    public record Definition(
            Cycle.Id cycle,
            String title,
            String problem,
            String description,
            Holder holder,
            Kind kind,
            boolean countsChildren) {
        Definition in(Cycle.Id other) {
            return new Definition(other, title, problem, description, holder, kind, countsChildren);
        }
    }

    /** What contributing children brought: their weighted mean, their weights together, the worst of their statuses. */
    public record Children(
            @Nullable Progress progress,
            double weight,
            @Nullable Status status) {
        public static final Children NONE = new Children(null, 0, null);
    }

    /** Where it is and where it should be today. Nothing is computed by hand. */
    public record Outlook(@Nullable Progress progress, double shareDue, Status status) {
        static final Outlook UNKNOWN = new Outlook(null, 0, Status.NO_DATA);
    }

    /** What a key result gives to its objective. */
    record Part(String title, @Nullable Progress progress, double weight, double shareDue, Status status) {
        /** Once anything has been measured, what has not been counts as nothing done, not as absent. */
        Progress.Weighted weighted() {
            return new Progress.Weighted(progress == null ? Progress.NONE : progress, weight);
        }
    }

    static Objective draft(Id id, Definition definition, boolean restricted, @Nullable Instant publishedAt) {
        return new Objective(id, definition, restricted, publishedAt, null, null, Children.NONE, Outlook.UNKNOWN, 0, 1);
    }

    public String title() {
        return definition.title();
    }

    public Holder holder() {
        return definition.holder();
    }

    public boolean isDraft() {
        return publishedAt == null;
    }

    /** Since when people can check in on a key result that is added today; null while it is a draft. */
    @Nullable
    LocalDate opens(LocalDate today) {
        return isDraft() ? null : today;
    }

    public boolean isArchived() {
        return archivedAt != null;
    }

    /** Changed by a person, so the version counts on. */
    Objective with(Definition definition, boolean restricted, @Nullable Instant publishedAt) {
        return new Objective(
                id,
                definition,
                restricted,
                publishedAt,
                archivedAt,
                override,
                children,
                outlook,
                position,
                version + 1);
    }

    Objective published(@Nullable Instant at) {
        return with(definition, restricted, at);
    }

    Objective archived(@Nullable Instant at) {
        return new Objective(
                id, definition, restricted, publishedAt, at, override, children, outlook, position, version + 1);
    }

    Objective overridden(@Nullable Progress progress) {
        return new Objective(
                id, definition, restricted, publishedAt, archivedAt, progress, children, outlook, position, version);
    }

    Objective with(Children children) {
        return new Objective(
                id, definition, restricted, publishedAt, archivedAt, override, children, outlook, position, version);
    }

    Objective with(Outlook outlook) {
        return new Objective(
                id, definition, restricted, publishedAt, archivedAt, override, children, outlook, position, version);
    }

    /**
     * Progress, share due and status as they follow from the parts.
     *
     * @param cycleElapsed the share of the cycle that is gone: what is due where there are no key results to say so
     */
    Outlook assess(List<Part> keyResults, double cycleElapsed) {
        return new Outlook(
                override == null ? computed(parts(keyResults)) : override,
                shareDue(keyResults, cycleElapsed),
                standing(keyResults).status());
    }

    Standing standing(List<Part> keyResults) {
        return Standing.ofObjective(parts(keyResults).stream()
                .map(part -> new Standing.Part(part.title(), part.status()))
                .toList());
    }

    /** The children together are one more part, without a title. */
    private List<Part> parts(List<Part> keyResults) {
        var status = children.status();
        if (!definition.countsChildren() || status == null) return keyResults;
        var all = new ArrayList<>(keyResults);
        all.add(new Part("", children.progress(), children.weight(), 0, status));
        return all;
    }

    private static @Nullable Progress computed(List<Part> parts) {
        if (parts.stream().allMatch(part -> part.progress() == null)) return null;
        return Progress.mean(parts.stream().map(Part::weighted).toList()).orElse(null);
    }

    private static double shareDue(List<Part> keyResults, double cycleElapsed) {
        var due = keyResults.stream()
                .map(part -> new Progress.Weighted(new Progress(part.shareDue()), part.weight()))
                .toList();
        return Digits.clean(Progress.mean(due).map(Progress::ratio).orElse(cycleElapsed));
    }
}
