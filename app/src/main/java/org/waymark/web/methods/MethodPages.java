package org.waymark.web.methods;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.waymark.platform.Refused;

/** The documentation's pages about methods, made into HTML when they are first asked for. */
@Component
class MethodPages {
    private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,60}");

    private static final Pattern SIBLING = Pattern.compile("([a-z0-9-]+)\\.md(#.*)?");

    private final Parser parser =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();

    private final HtmlRenderer renderer = HtmlRenderer.builder()
            .extensions(List.of(TablesExtension.create()))
            .escapeHtml(true)
            .sanitizeUrls(true)
            .attributeProviderFactory(_ -> MethodPages::reachable)
            .build();

    private final Map<String, MethodPage> made = new ConcurrentHashMap<>();

    /** Throws {@link Refused.Missing} when there is no such page. */
    MethodPage page(String name) {
        if (!NAME.matcher(name).matches()) throw new Refused.Missing("page");
        return made.computeIfAbsent(name, this::make);
    }

    MethodPage index() {
        return made.computeIfAbsent("README", this::make);
    }

    private MethodPage make(String name) {
        var resource = new ClassPathResource("methods/" + name + ".md");
        if (!resource.exists()) throw new Refused.Missing("page");
        try {
            var page = parser.parse(resource.getContentAsString(StandardCharsets.UTF_8));
            page.accept(new Links());
            return new MethodPage(title(page), renderer.render(page));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the page " + name, e);
        }
    }

    /** The first heading, which the frame of the page shows. */
    private static String title(Node page) {
        if (!(page.getFirstChild() instanceof Heading heading))
            throw new IllegalStateException("A page begins with its title");
        heading.unlink();
        return TextContentRenderer.builder().build().render(heading).strip();
    }

    /** Wide tables are scrolled by keyboard too, and an empty corner is no heading. */
    private static void reachable(Node node, String tag, Map<String, String> attributes) {
        if (node instanceof TableBlock) attributes.put("tabindex", "0");
        if (node instanceof TableCell cell && cell.isHeader() && cell.getFirstChild() == null) {
            attributes.put("role", "cell");
        }
    }

    /** Pages link to each other by their files; what is not inside the program stays as words. */
    private static final class Links extends AbstractVisitor {
        @Override
        public void visit(Link link) {
            var sibling = SIBLING.matcher(link.getDestination());
            if (sibling.matches()) {
                var anchor = sibling.group(2) == null ? "" : sibling.group(2);
                link.setDestination("/methods/" + sibling.group(1) + anchor);
            } else if (!link.getDestination().startsWith("https://")) {
                link.insertBefore(new Text(TextContentRenderer.builder().build().render(link)));
                link.unlink();
            }
        }
    }
}
