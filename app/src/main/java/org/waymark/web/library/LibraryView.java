package org.waymark.web.library;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.library.Shelf;
import org.waymark.library.Template;
import org.waymark.web.layout.Choice;
import org.waymark.web.layout.Words;

/**
 * The library as a page of it is shown.
 *
 * @param found all that fits
 */
public record LibraryView(LibraryFilter filter, List<Template> found, Words words) {
    private static final int PAGE = 30;

    /** A shelf one may look at, with what stands on it. */
    public record Place(String name, String path, String icon, String count) {}

    public record Line(String name, String path, String icon, boolean isObjective, String gist, String shelf) {}

    public LibraryView {
        found = List.copyOf(found);
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    public String lead() {
        return words.of("library.lead", count(Template.Kind.OBJECTIVE, null), count(Template.Kind.KPI, null));
    }

    public List<Line> lines() {
        return found.stream().skip(first()).limit(PAGE).map(this::line).toList();
    }

    /** Those that the workspace made, where nothing was looked for. */
    public List<Line> own() {
        return found.stream()
                .filter(template -> template.shelf() == null)
                .map(this::line)
                .toList();
    }

    public List<Place> departments() {
        return places(false);
    }

    public List<Place> industries() {
        return places(true);
    }

    public List<Choice> kinds() {
        return Stream.of("", "objective", "kpi")
                .map(kind -> new Choice(
                        words.of("library.kind." + (kind.isEmpty() ? "all" : kind)),
                        filter.with("kind", kind),
                        kind.equals(filter.kind() == null ? "" : TemplateWords.code(filter.kind()))))
                .toList();
    }

    public List<Choice> shelves() {
        return Stream.concat(
                        Stream.of(new Choice(
                                words.of("library.shelf.any"), filter.with("shelf", ""), filter.shelf() == null)),
                        Arrays.stream(Shelf.values())
                                .map(shelf -> new Choice(
                                        TemplateWords.shelf(shelf, words),
                                        filter.with("shelf", shelf.code()),
                                        shelf == filter.shelf())))
                .toList();
    }

    public @Nullable String shelf() {
        return filter.shelf() == null ? null : TemplateWords.shelf(filter.shelf(), words);
    }

    public String range() {
        return words.of("layout.range", first() + 1, Math.min(first() + PAGE, found.size()), found.size());
    }

    public @Nullable String previous() {
        return filter.page() > 0 ? filter.with("page", Integer.toString(filter.page() - 1)) : null;
    }

    public @Nullable String next() {
        return first() + PAGE < found.size() ? filter.with("page", Integer.toString(filter.page() + 1)) : null;
    }

    private int first() {
        return filter.page() * PAGE;
    }

    private Line line(Template template) {
        return new Line(
                template.name(),
                filter.to(template),
                TemplateWords.icon(template.shelf()),
                template.kind() == Template.Kind.OBJECTIVE,
                TemplateWords.gist(template, words),
                TemplateWords.shelf(template.shelf(), words));
    }

    private List<Place> places(boolean industries) {
        return Arrays.stream(Shelf.values())
                .filter(shelf -> shelf.isIndustry() == industries)
                .map(shelf -> new Place(
                        TemplateWords.shelf(shelf, words),
                        filter.with("shelf", shelf.name().toLowerCase(Locale.ROOT)),
                        TemplateWords.icon(shelf),
                        words.of(
                                "library.count",
                                count(Template.Kind.OBJECTIVE, shelf),
                                count(Template.Kind.KPI, shelf))))
                .toList();
    }

    /** @param shelf null: any but one's own */
    private long count(Template.Kind kind, @Nullable Shelf shelf) {
        return found.stream()
                .filter(template -> template.kind() == kind && template.shelf() != null)
                .filter(template -> shelf == null || shelf == template.shelf())
                .count();
    }
}
