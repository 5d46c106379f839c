package org.waymark.library;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.YamlMapFactoryBean;
import org.springframework.core.io.ClassPathResource;
import org.waymark.people.Folding;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** The templates that come with Waymark, in one language. */
final class Catalog {
    /** A word that nobody knows is an error, so that no misspelt line is lost. */
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .build();

    private final Map<String, KpiTemplate> kpis = new LinkedHashMap<>();
    private final List<Template> all = new ArrayList<>();
    private final Map<String, Template> byKey = new LinkedHashMap<>();
    private final Map<Shelf, String> called = new LinkedHashMap<>();
    private final List<Alias> aliases = new ArrayList<>();

    /** @param words folded, one of the names of a KPI */
    private record Alias(String words, KpiTemplate of) {}

    /** @param language the name of a folder of {@code resources/library} */
    static Catalog read(String language) {
        var sheets = new LinkedHashMap<Shelf, Sheet>();
        for (var shelf : Shelf.values()) sheets.put(shelf, sheet(language, shelf));
        return new Catalog(sheets);
    }

    private Catalog(Map<Shelf, Sheet> sheets) {
        sheets.forEach((shelf, sheet) -> called.put(shelf, String.join(" ", sheet.called())));
        sheets.forEach((shelf, sheet) ->
                sheet.kpis().forEach(entry -> put(entry.template(key("kpi", entry.name()), shelf))));
        sheets.forEach((shelf, sheet) -> sheet.objectives()
                .forEach(entry -> all.add(entry.template(key("objective", entry.title()), shelf, kpis::get))));
        all.addAll(kpis.values());
        all.forEach(template -> byKey.put(template.key(), template));
    }

    /** Objectives first, in the order of the shelves. */
    List<Template> all() {
        return List.copyOf(all);
    }

    /** All that a shelf is called; nothing where a template stands on none. */
    String called(@Nullable Shelf shelf) {
        return called.getOrDefault(shelf, "");
    }

    Optional<Template> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** By its very name. */
    Optional<KpiTemplate> kpi(@Nullable String name) {
        return Optional.ofNullable(kpis.get(name));
    }

    /**
     * The KPI that a name of somebody's own seems to mean: the one whose words stand first in it; of those that begin at the same
     * letter the one with the longest.
     */
    Optional<KpiTemplate> meant(String name) {
        var text = " " + Folding.fold(name) + " ";
        Alias best = null;
        int bestAt = text.length();
        for (var alias : aliases) {
            int at = at(text, alias.words());
            if (at < 0 || at > bestAt) continue;
            if (best == null
                    || at < bestAt
                    || alias.words().length() > best.words().length()) {
                best = alias;
                bestAt = at;
            }
        }
        return Optional.ofNullable(best).map(Alias::of);
    }

    /** The objectives that usually move a KPI. */
    Stream<ObjectiveTemplate> moving(KpiTemplate kpi) {
        return all.stream()
                .filter(ObjectiveTemplate.class::isInstance)
                .map(ObjectiveTemplate.class::cast)
                .filter(objective -> objective.moves().contains(kpi.name()));
    }

    private void put(KpiTemplate kpi) {
        kpis.put(kpi.name(), kpi);
        aliases.add(new Alias(Folding.fold(kpi.name()), kpi));
        kpi.words().forEach(words -> aliases.add(new Alias(Folding.fold(words), kpi)));
    }

    /** Whole words, the last one also in the plural; −1 where they do not stand there. */
    private static int at(String text, String words) {
        for (int at = text.indexOf(" " + words); at >= 0; at = text.indexOf(" " + words, at + 1)) {
            var rest = text.substring(at + 1 + words.length());
            if (!Character.isLetterOrDigit(rest.charAt(0)) || rest.startsWith("s ")) return at;
        }
        return -1;
    }

    private static String key(String kind, String name) {
        return kind + "-" + Folding.fold(name).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }

    private static Sheet sheet(String language, Shelf shelf) {
        var yaml = new YamlMapFactoryBean();
        yaml.setResources(new ClassPathResource("library/%s/%s.yaml".formatted(language, shelf.code())));
        return MAPPER.convertValue(yaml.getObject(), Sheet.class);
    }
}
