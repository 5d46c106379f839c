package org.waymark.web.talk;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;
import org.waymark.talk.Mention;

/** Markdown that people wrote, as HTML that can do no harm; whom it mentions is linked. */
public final class Prose {
    private static final Parser PARSER = Parser.builder().build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().escapeHtml(true).softbreak("<br>").build();

    /** Neither images, which would tell a stranger who reads, nor headings, which belong to the page. */
    private static final Safelist SAFE = new Safelist()
            .addTags("p", "br", "strong", "em", "code", "pre", "blockquote", "ul", "ol", "li", "a")
            .addAttributes("a", "href")
            .addProtocols("a", "href", "http", "https", "mailto")
            .addEnforcedAttribute("a", "rel", "nofollow noopener");

    /** As it was pasted; what ends the sentence or the bracket is not part of it. */
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"]*[^\\s<>\".,;:!?'()\\[\\]]");

    private Prose() {}

    public static String html(String words, List<Mention> mentions) {
        var clean = new Cleaner(SAFE).clean(Jsoup.parseBodyFragment(RENDERER.render(PARSER.parse(words))));
        clean.outputSettings(new OutputSettings().prettyPrint(false));
        linkAddresses(clean.body());
        // the longest first: "@Ann Marie" is not "@Ann"
        mentions.stream()
                .sorted(Comparator.comparing(
                                (Mention mention) -> mention.written().length())
                        .reversed())
                .forEach(mention -> link(clean.body(), mention));
        return clean.body().html().strip();
    }

    /** The same in one line, without any markup: for where only its first words stand. */
    public static String plain(String words) {
        return Jsoup.parseBodyFragment(RENDERER.render(PARSER.parse(words))).text();
    }

    private static void linkAddresses(Element body) {
        for (var text : body.nodeStream(TextNode.class).toList()) {
            if (isApart(text)) continue;
            for (var found :
                    ADDRESS.matcher(text.getWholeText()).results().toList().reversed()) {
                var address = piece(text, found.start(), found.end()).wrap("<a rel=\"nofollow noopener\"></a>");
                if (address.parent() instanceof Element link) link.attr("href", found.group());
            }
        }
    }

    private static void link(Element body, Mention mention) {
        var called = "@" + mention.written();
        for (var text : body.nodeStream(TextNode.class).toList()) {
            int at = text.getWholeText().indexOf(called);
            if (at < 0 || isApart(text)) continue;
            var name = piece(text, at, at + called.length());
            name.wrap("<a class=\"mention\"></a>");
            if (name.parent() instanceof Element link) link.attr("href", path(mention));
        }
    }

    /** A part of a text as a text of its own. */
    private static TextNode piece(TextNode text, int from, int to) {
        if (to < text.getWholeText().length()) text.splitText(to);
        return from == 0 ? text : text.splitText(from);
    }

    /** Whether it stands in a link already, or in code. */
    private static boolean isApart(TextNode text) {
        return text.parent() instanceof Element parent && parent.closest("a, code") != null;
    }

    private static String path(Mention mention) {
        return switch (mention.party()) {
            case PERSON -> "/people/" + mention.id();
            case TEAM -> "/teams/" + mention.id();
        };
    }
}
