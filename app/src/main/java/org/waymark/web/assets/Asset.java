package org.waymark.web.assets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** One file as it is sent: plain, and compressed where that makes it smaller. */
record Asset(String name, String type, byte[] plain, byte @Nullable [] gzipped) {
    static Asset of(String name, byte[] content) {
        return new Asset(name, typeOf(name), content, name.endsWith(".woff2") ? null : gzip(content));
    }

    private static String typeOf(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "css" -> "text/css;charset=utf-8";
            case "js" -> "text/javascript;charset=utf-8";
            case "svg" -> "image/svg+xml";
            case "png" -> "image/png";
            case "woff2" -> "font/woff2";
            case String other ->
                throw new IllegalStateException("No content type is known for ." + other + ": " + name);
        };
    }

    private static byte @Nullable [] gzip(byte[] content) {
        var out = new ByteArrayOutputStream(content.length / 2);
        try (var zip = new GZIPOutputStream(out)) {
            zip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.size() < content.length ? out.toByteArray() : null;
    }
}
