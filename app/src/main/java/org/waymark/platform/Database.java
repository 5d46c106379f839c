package org.waymark.platform;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the data live.
 *
 * @param url empty for the embedded database; else {@code jdbc:postgresql://…} or {@code postgresql://user:password@host/name}
 * @param folder the data folder; holds the embedded database
 * @param readers connections that read, at most
 */
@ConfigurationProperties("waymark.database")
public record Database(
        @Nullable String url,
        @Nullable String user,
        @Nullable String password,
        Path folder,
        int readers) {
    /** A setting that is there but empty says nothing. */
    public Database {
        url = said(url);
        user = said(user);
        password = said(password);
    }

    public boolean embedded() {
        return url == null;
    }

    private static @Nullable String said(@Nullable String setting) {
        return setting == null || setting.isBlank() ? null : setting;
    }
}
