package org.waymark.library;

import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.kpis.Kpi;
import org.waymark.kpis.Kpis;
import org.waymark.library.TemplateChanged.Change;
import org.waymark.objectives.KeyResults;
import org.waymark.objectives.Objective;
import org.waymark.objectives.Objectives;
import org.waymark.people.Access;
import org.waymark.people.Action;
import org.waymark.people.Holder;
import org.waymark.people.Level;
import org.waymark.people.Person;
import org.waymark.platform.Actor;
import org.waymark.platform.Ids;
import org.waymark.platform.Refused;

/** Makes templates of goals and KPIs, and keeps them. Of what not everybody sees the template is its maker's alone. */
@Service
public class OwnTemplates {
    private static final int MOST = 500;

    private final OwnTemplateStore store;
    private final Catalogs catalogs;
    private final Objectives objectives;
    private final KeyResults keyResults;
    private final Kpis kpis;
    private final Access access;
    private final Ids ids;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    OwnTemplates(
            OwnTemplateStore store,
            Catalogs catalogs,
            Objectives objectives,
            KeyResults keyResults,
            Kpis kpis,
            Access access,
            Ids ids,
            Clock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.catalogs = catalogs;
        this.objectives = objectives;
        this.keyResults = keyResults;
        this.kpis = kpis;
        this.access = access;
        this.ids = ids;
        this.clock = clock;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public OwnTemplate get(Actor actor, OwnTemplate.Id id) {
        access.require(actor, Action.READ);
        return store.get(actor, id);
    }

    @Transactional
    public OwnTemplate make(Actor actor, Objective.Id id) {
        var objective = objectives.get(actor, id);
        var fresh = new OwnTemplate.Id(ids.next());
        var made = Made.of(Template.key(fresh.value()), objective, keyResults.of(actor, objective));
        return add(actor, fresh, made, objective.restricted() || objective.isDraft());
    }

    @Transactional
    public OwnTemplate make(Actor actor, Kpi.Id id) {
        var kpi = kpis.get(actor, id);
        var fresh = new OwnTemplate.Id(ids.next());
        var like = catalogs.common().meant(kpi.name()).orElse(null);
        return add(actor, fresh, Made.of(Template.key(fresh.value()), kpi, like), kpi.restricted());
    }

    @Transactional
    public OwnTemplate edit(Actor actor, OwnTemplate.Id id, long version, TemplateWish wish) {
        var before = mine(actor, id);
        if (before.version() != version) throw new Refused.Conflict("no.library.changed", before.name());
        return save(actor, before.with(wish.applied(before.template())), Change.EDITED);
    }

    /** Out of every list; {@link #restore} brings it back. */
    @Transactional
    public OwnTemplate archive(Actor actor, OwnTemplate.Id id) {
        var before = mine(actor, id);
        return before.isArchived() ? before : save(actor, before.archived(clock.instant()), Change.ARCHIVED);
    }

    @Transactional
    public OwnTemplate restore(Actor actor, OwnTemplate.Id id) {
        var before = mine(actor, id);
        return before.isArchived() ? save(actor, before.archived(null), Change.RESTORED) : before;
    }

    private OwnTemplate add(Actor actor, OwnTemplate.Id id, Template template, boolean restricted) {
        access.require(actor, Action.KEEP_TEMPLATES, new Holder(Level.INDIVIDUAL, actor.person(), null));
        if (store.count(actor.workspace()) >= MOST) throw new Refused.Conflict("no.library.too-many", MOST);
        var made = new OwnTemplate(id, template, restricted, new Person.Id(actor.person()), clock.instant(), null, 1);
        store.add(actor.workspace(), made);
        tell(actor, Change.MADE, made);
        return made;
    }

    private OwnTemplate mine(Actor actor, OwnTemplate.Id id) {
        var template = store.get(actor, id);
        access.require(actor, Action.KEEP_TEMPLATES, template.holder());
        return template;
    }

    private OwnTemplate save(Actor actor, OwnTemplate after, Change change) {
        store.save(actor.workspace(), after);
        tell(actor, change, after);
        return after;
    }

    private void tell(Actor actor, Change change, OwnTemplate template) {
        events.publishEvent(new TemplateChanged(actor, clock.instant(), change, template));
    }
}
