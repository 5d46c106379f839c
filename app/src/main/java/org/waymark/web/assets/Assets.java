package org.waymark.web.assets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * All static files, read once at the start. They share one folder named by the hash of them all, so that browsers may keep
 * them for ever and the style sheet finds its fonts by relative names.
 */
@Component
public final class Assets {
    private static final String ROOT = "static/";
    private static final String STYLES = "css/";
    private static final String SCRIPTS = "js/";

    private final SortedMap<String, Asset> byName = new TreeMap<>();
    private final String hash;

    public Assets() {
        try {
            readFiles();
            add("css/waymark.css", styles().getBytes(StandardCharsets.UTF_8));
            add(
                    "css/grid.css",
                    Stylesheet.joined(List.of(text(STYLES + "screens/grid.css")))
                            .getBytes(StandardCharsets.UTF_8));
            add("js/grid.js", Script.joined("grid-start.js", Assets::script).getBytes(StandardCharsets.UTF_8));
            add("js/waymark.js", Script.joined("app.js", Assets::script).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("The static files cannot be read", e);
        }
        this.hash = hashOfAll();
    }

    /** Where a browser finds a file, for example {@code css/waymark.css}. */
    public String path(String name) {
        if (!byName.containsKey(name)) {
            throw new IllegalArgumentException("There is no static file " + name);
        }
        return "/assets/" + hash + "/" + name;
    }

    String hash() {
        return hash;
    }

    Optional<Asset> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    private void readFiles() throws IOException {
        var root = new ClassPathResource(ROOT).getURL().toString();
        for (var file : new PathMatchingResourcePatternResolver().getResources("classpath:" + ROOT + "**")) {
            var name = file.getURL().toString().substring(root.length());
            if (isServed(name)) add(name, file.getContentAsByteArray());
        }
    }

    /** Folders, licences and the parts of the style sheet and the script stay inside. */
    private static boolean isServed(String name) {
        return name.contains(".")
                && !name.endsWith("/")
                && !name.endsWith(".txt")
                && !name.startsWith(STYLES)
                && !name.startsWith(SCRIPTS);
    }

    private static String styles() throws IOException {
        var parts = new ArrayList<String>();
        for (var part : text(STYLES + "order.txt").lines().toList()) {
            parts.add(text(STYLES + part + ".css"));
        }
        return Stylesheet.joined(parts);
    }

    private static String script(String name) {
        try {
            return text(SCRIPTS + name);
        } catch (IOException e) {
            throw new UncheckedIOException("There is no script " + name, e);
        }
    }

    private static String text(String name) throws IOException {
        return new ClassPathResource(ROOT + name).getContentAsString(StandardCharsets.UTF_8);
    }

    private void add(String name, byte[] content) {
        byName.put(name, Asset.of(name, content));
    }

    private String hashOfAll() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            byName.forEach((name, asset) -> {
                digest.update(name.getBytes(StandardCharsets.UTF_8));
                digest.update(asset.plain());
            });
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
