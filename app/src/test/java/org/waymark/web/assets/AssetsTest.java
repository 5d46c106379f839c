package org.waymark.web.assets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

class AssetsTest {
    private final Assets assets = new Assets();
    private final AssetController controller = new AssetController(assets);

    @Test
    void filesShareOneFolderNamedByTheirHash() {
        var style = assets.path("css/waymark.css");

        assertThat(style).matches("/assets/[0-9a-f]{12}/css/waymark\\.css");
        assertThat(assets.path("js/waymark.js")).startsWith(style.substring(0, style.indexOf("css/")));
        assertThat(new Assets().path("css/waymark.css")).isEqualTo(style);
    }

    @Test
    void anUnknownNameIsAMistakeOfTheTemplate() {
        assertThatThrownBy(() -> assets.path("css/other.css")).hasMessageContaining("css/other.css");
    }

    @Test
    void partsOfTheStyleSheetAndLicencesStayInside() {
        assertThat(assets.find("css/tokens.css")).isEmpty();
        assertThat(assets.find("fonts/OFL-HankenGrotesk.txt")).isEmpty();
    }

    @Test
    void everyFileTheStyleSheetNamesIsThere() {
        var style = text("css/waymark.css");

        var named = Pattern.compile("url\\(\"\\.\\./([^\"]+)\"\\)")
                .matcher(style)
                .results()
                .map(found -> found.group(1))
                .toList();

        assertThat(named)
                .hasSizeGreaterThanOrEqualTo(4)
                .allSatisfy(name -> assertThat(assets.find(name)).isPresent());
    }

    @Test
    void theScriptIsWhole() {
        var script = text("js/waymark.js");

        assertThat(script).contains("document.addEventListener").doesNotContainPattern("(?m)^(import|export) ");
        assertThat(assets.find("js/app.js")).isEmpty();
    }

    @Test
    void aFileIsSentForEverAndCompressedForThoseWhoCanReadThat() throws Exception {
        var answer = controller.file(assets.hash(), "/css/waymark.css", "gzip, br");

        assertThat(answer.getHeaders().getCacheControl()).isEqualTo("max-age=31536000, public, immutable");
        assertThat(answer.getHeaders().getFirst("Content-Encoding")).isEqualTo("gzip");
        assertThat(answer.getHeaders().getFirst("Content-Type")).isEqualTo("text/css;charset=utf-8");
        var unzipped = new GZIPInputStream(new ByteArrayInputStream(answer.getBody())).readAllBytes();
        assertThat(unzipped)
                .isEqualTo(
                        controller.file(assets.hash(), "/css/waymark.css", "").getBody());
    }

    @Test
    void fontsAreCompressedAlready() {
        var answer = controller.file(assets.hash(), "/fonts/hanken-latin.woff2", "gzip");

        assertThat(answer.getHeaders().containsHeader("Content-Encoding")).isFalse();
        assertThat(answer.getHeaders().getFirst("Content-Type")).isEqualTo("font/woff2");
    }

    @Test
    void nothingIsFoundUnderAnotherHashOrName() {
        assertThat(List.of(
                        controller.file("000000000000", "/css/waymark.css", "").getStatusCode(),
                        controller
                                .file(assets.hash(), "/../application.yaml", "")
                                .getStatusCode()))
                .containsOnly(HttpStatus.NOT_FOUND);
    }

    @Test
    void styleScriptsAndFontsOfAFirstLoadStayUnder120Kilobytes() {
        var sent = List.of(
                        "css/waymark.css",
                        "vendor/htmx.min.js",
                        "icons.svg",
                        "fonts/hanken-latin.woff2",
                        "fonts/source-serif-latin.woff2")
                .stream()
                .map(name -> assets.find(name).orElseThrow())
                .mapToInt(asset -> asset.gzipped() == null ? asset.plain().length : asset.gzipped().length)
                .sum();

        assertThat(sent).isLessThan(120_000);
    }

    private String text(String name) {
        return new String(assets.find(name).orElseThrow().plain(), StandardCharsets.UTF_8);
    }
}
