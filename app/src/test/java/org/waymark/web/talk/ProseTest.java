package org.waymark.web.talk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.talk.Mention;
import org.waymark.talk.Mention.Party;

class ProseTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "**bold** and *soft* | <p><strong>bold</strong> and <em>soft</em></p>",
                "`a < b` | <p><code>a &lt; b</code></p>",
                "* one | <ul> <li>one</li> </ul>",
                "[us](https://halden.example) | <p><a href=\"https://halden.example\" rel=\"nofollow"
                        + " noopener\">us</a></p>",
                "# Loud | Loud",
            })
    void markdownBecomesQuietHtml(String words, String html) {
        assertThat(Prose.html(words, List.of()).replace('\n', ' ')).isEqualTo(html);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "<svg/onload=alert(1)>",
                "[x](javascript:alert(1))",
                "[x](JaVaScRiPt:alert(1))",
                "[x](data:text/html,<script>alert(1)</script>)",
                "[x](vbscript:msgbox(1))",
                "![x](https://evil.example/pixel.png)",
                "![x](javascript:alert(1))",
                "<javascript:alert(1)>",
                "[x](https://evil.example \"\" onmouseover=alert(1)\")",
                "<a href=\"javascript:alert(1)\">x</a>",
                "[x]: javascript:alert(1)\n\n[x]",
                "<iframe src=https://evil.example></iframe>",
                "<style>*{display:none}</style>",
                "```\"><script>alert(1)</script>\nx\n```",
                "<form action=//evil.example><button>x</button></form>",
                "[x](//evil.example)",
                "<math><mi//xlink:href=\"data:x,<script>alert(1)</script>\">",
            })
    void nothingThatActsComesThrough(String words) {
        var body = Jsoup.parseBodyFragment(Prose.html(words, List.of())).body();

        assertThat(body.select("script, img, svg, iframe, style, form, button, math"))
                .isEmpty();
        assertThat(body.select("[^on], [style], [src], [class], [id]")).isEmpty();
        assertThat(body.select("a[href]").eachAttr("href")).allMatch(href -> href.startsWith("https://"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "See https://a.example/?b=1&c=2. | https://a.example/?b=1&c=2",
                "(http://a.example/x) | http://a.example/x",
                "https://a.example and https://b.example! | https://a.example,https://b.example",
                "[https://a.example](https://a.example) | https://a.example",
                "https://a.example/<b onclick=alert(1)> | https://a.example/",
            })
    void anAddressThatWasPastedLeadsThere(String words, String addresses) {
        var links = Jsoup.parseBodyFragment(Prose.html(words, List.of())).select("a[rel='nofollow noopener']");

        assertThat(links.eachAttr("href")).containsExactly(addresses.split(","));
        assertThat(links.eachText()).containsExactly(addresses.split(","));
    }

    @ParameterizedTest
    @ValueSource(strings = {"`https://a.example`", "javascript://a.example", "xhttp//a.example", "https://"})
    void whatIsNoAddressLeadsNowhere(String words) {
        assertThat(Prose.html(words, List.of())).doesNotContain("<a");
    }

    @Test
    void theFirstWordsStandWithoutMarkup() {
        assertThat(Prose.plain("Hello **world**, see [this](https://x.example):\n\n- one\n- `two` <b>three</b>"))
                .isEqualTo("Hello world, see this: one two <b>three</b>");
    }

    @Test
    void whoIsMentionedIsLinkedAndTheNameStaysText() {
        var id = new UUID(1, 2);
        var html =
                Prose.html("Ask @Ann Marie <b>, not `@Ann Marie`", List.of(new Mention(Party.PERSON, id, "Ann Marie")));

        assertThat(html)
                .isEqualTo("<p>Ask <a class=\"mention\" href=\"/people/" + id
                        + "\">@Ann Marie</a> &lt;b&gt;, not <code>@Ann Marie</code></p>");
    }
}
