package org.waymark.web.objectives;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.objectives.Objective;
import org.waymark.objectives.Objectives;
import org.waymark.objectives.Standing;
import org.waymark.people.Access;
import org.waymark.people.Action;
import org.waymark.platform.Actor;
import org.waymark.platform.LastWrite;
import org.waymark.platform.UntilNextWrite;
import org.waymark.web.alignment.Lineage;
import org.waymark.web.alignment.LineageQuery;
import org.waymark.web.checkins.CheckInView;
import org.waymark.web.checkins.FeedQuery;
import org.waymark.web.keyresults.KeyResultCard;
import org.waymark.web.keyresults.KeyResultCards;
import org.waymark.web.layout.Seen;
import org.waymark.web.layout.Shared;
import org.waymark.web.layout.Shell;
import org.waymark.web.layout.Why;
import org.waymark.web.layout.Words;

/** Puts the page of an objective together. */
@Component
class ObjectivePages {
    private static final int MOST_KEPT = 200;

    private final ObjectiveQuery query;
    private final LineageQuery lineages;
    private final FeedQuery feeds;
    private final KeyResultCards cards;
    private final Objectives objectives;
    private final Access access;
    private final Shared<Wanted, Content> shared;
    private final UntilNextWrite<Follower, CheckInView.Feed> newest;

    ObjectivePages(
            ObjectiveQuery query,
            LineageQuery lineages,
            FeedQuery feeds,
            KeyResultCards cards,
            Objectives objectives,
            Access access,
            LastWrite lastWrite) {
        this.query = query;
        this.lineages = lineages;
        this.feeds = feeds;
        this.cards = cards;
        this.objectives = objectives;
        this.access = access;
        this.shared = new Shared<>(lastWrite, MOST_KEPT);
        this.newest = new UntilNextWrite<>(lastWrite, MOST_KEPT);
    }

    private record Content(ObjectiveView view, Lineage lineage) {}

    private record Wanted(Objective.Id id, LocalDate today) {}

    /** Who reads what was said there: reactions and rights are the reader's own. */
    private record Follower(Actor actor, Objective.Id id) {}

    /** @param olderThan where the feed begins; null for the newest */
    ObjectivePage page(Actor actor, Objective.Id id, Shell shell, @Nullable UUID olderThan) {
        var words = shell.words();
        var today = words.today();
        var content = shared.of(actor, shell.seen(), new Wanted(id, today), reader -> read(reader, id, today));
        return page(actor, content.view(), content.lineage(), feed(actor, id, olderThan, shell.seen()), words);
    }

    private CheckInView.Feed feed(Actor actor, Objective.Id id, @Nullable UUID olderThan, Seen seen) {
        if (olderThan != null) return feeds.of(actor, id, olderThan);
        return newest.at(new Follower(actor, id), seen.lastWrite(), () -> feeds.of(actor, id, null));
    }

    private Content read(Actor actor, Objective.Id id, LocalDate today) {
        var of = view(actor, id, today);
        return new Content(of, lineages.around(actor, of.parents(), of.children()));
    }

    /** The head alone, which needs no feed. */
    ObjectivePage head(Actor actor, Objective.Id id, Words words) {
        var feed = new CheckInView.Feed(List.of(), null);
        return page(actor, view(actor, id, words.today()), Lineage.NONE, feed, words);
    }

    ObjectiveView view(Actor actor, Objective.Id id, LocalDate today) {
        return query.get(actor, id, today);
    }

    /** For a form: refused as what it sends would be. */
    ObjectiveView editable(Actor actor, Objective.Id id, LocalDate today) {
        objectives.requireEditable(actor, id);
        return view(actor, id, today);
    }

    private ObjectivePage page(Actor actor, ObjectiveView of, Lineage lineage, CheckInView.Feed feed, Words words) {
        var holds = access.may(actor, Action.EDIT_GOAL, of.holder());
        var may = new ObjectivePage.May(
                holds && of.isAwake(),
                holds && of.state().archived() && !of.cycle().closed(),
                access.may(actor, Action.CREATE_GOAL, of.holder()));
        return new ObjectivePage(
                of, cards(actor, of, words), why(of, words), cards.settings(actor), lineage, feed, may);
    }

    private List<KeyResultCard> cards(Actor actor, ObjectiveView of, Words words) {
        var home = of.home();
        return of.keyResults().stream()
                .map(keyResult ->
                        cards.card(actor, keyResult, home, of.figures().rules(), words))
                .toList();
    }

    private static Why why(ObjectiveView of, Words words) {
        var parts = new ArrayList<Standing.Part>();
        of.keyResults()
                .forEach(part ->
                        parts.add(new Standing.Part(part.title(), part.latest().status())));
        var children = of.figures().children();
        if (children != null) parts.add(new Standing.Part(words.of("objective.children"), children));
        return Why.of(Standing.ofObjective(parts), words);
    }
}
