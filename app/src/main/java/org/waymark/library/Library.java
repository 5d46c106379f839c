package org.waymark.library;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.people.Access;
import org.waymark.people.Action;
import org.waymark.people.Folding;
import org.waymark.platform.Actor;
import org.waymark.platform.Refused;

/** Finds templates: those that come with Waymark and those that the workspace made. */
@Service
public class Library {
    private final Catalogs catalogs;
    private final OwnTemplateStore own;
    private final Access access;

    Library(Catalogs catalogs, OwnTemplateStore own, Access access) {
        this.catalogs = catalogs;
        this.own = own;
        this.access = access;
    }

    /** Own ones first where nothing was typed, else those whose names fit best. */
    @Transactional(readOnly = true)
    public List<Template> search(Actor actor, Search search, Locale locale) {
        access.require(actor, Action.READ);
        var looked = Looked.forText(search.text());
        var catalog = catalogs.in(locale);
        return Stream.concat(
                        own.all(actor).stream().map(OwnTemplate::template),
                        search.own() ? Stream.empty() : catalog.all().stream())
                .filter(search::fits)
                .map(template -> new Found(template, looked.score(template, catalog.called(template.shelf()))))
                .filter(found -> found.score() > 0)
                .sorted(Comparator.comparingInt(Found::score).reversed())
                .map(Found::template)
                .toList();
    }

    private record Found(Template template, int score) {}

    /** @param key of one that comes with Waymark, or the id of an own one */
    @Transactional(readOnly = true)
    public Template get(Actor actor, String key, Locale locale) {
        return find(actor, key, locale, OwnTemplate::template);
    }

    /** To begin with: {@link #get}, but for one that is archived. */
    @Transactional(readOnly = true)
    public Template use(Actor actor, String key, Locale locale) {
        return find(actor, key, locale, own -> own.requireInUse().template());
    }

    private Template find(Actor actor, String key, Locale locale, Function<OwnTemplate, Template> ofOwn) {
        access.require(actor, Action.READ);
        return catalogs.in(locale)
                .find(key)
                .or(() -> ownId(key).map(id -> ofOwn.apply(own.get(actor, id))))
                .orElseThrow(() -> new Refused.Missing("template"));
    }

    /** A KPI that comes with Waymark, by its very name. */
    public Optional<KpiTemplate> kpi(String name, Locale locale) {
        return catalogs.in(locale).kpi(name);
    }

    /** The KPI that comes with Waymark which a name of somebody's own seems to mean. */
    public Optional<KpiTemplate> meant(String name) {
        return catalogs.common().meant(name);
    }

    /** The objectives that come with Waymark which usually move a KPI. */
    public List<ObjectiveTemplate> moving(KpiTemplate kpi, Locale locale) {
        return catalogs.in(locale).moving(kpi).toList();
    }

    /** Words in the names of KPIs to keep an eye on while a KPI is pushed, the best first; empty where none are known. */
    public List<String> guardsOf(String name) {
        return words(name, KpiTemplate::guards).flatMap(List::stream).toList();
    }

    /** Words in the names of each KPI that usually moves one, the most usual first; empty where none are known. */
    public List<List<String>> driversOf(String name) {
        return words(name, KpiTemplate::drivers).toList();
    }

    private Stream<List<String>> words(String name, Function<KpiTemplate, List<String>> which) {
        var known = catalogs.common();
        return known.meant(name).stream()
                .flatMap(kpi -> which.apply(kpi).stream())
                .flatMap(other -> known.kpi(other).stream())
                .map(Library::names);
    }

    /** Whether words stand in a name, where a word of it begins. */
    public static boolean names(String name, String words) {
        return (" " + Folding.fold(name)).contains(" " + words);
    }

    /** All that a KPI is called, folded. */
    private static List<String> names(KpiTemplate kpi) {
        var names = new ArrayList<String>();
        names.add(Folding.fold(kpi.name()));
        kpi.words().forEach(words -> names.add(Folding.fold(words)));
        return names;
    }

    private static Optional<OwnTemplate.Id> ownId(String key) {
        try {
            return key.length() == 36 ? Optional.of(new OwnTemplate.Id(UUID.fromString(key))) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
