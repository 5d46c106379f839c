package org.waymark.connectors;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Driver;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.waymark.platform.Database;
import org.waymark.platform.Sentence;

/**
 * Drivers of other databases that the admin of the server dropped into the folder {@code drivers} of the data folder: the jars, and
 * beside them {@code <name>.properties} with {@code driver} (a class), {@code jar}, and {@code url} with {@code {host}},
 * {@code {port}} and {@code {database}} in it. Nobody else writes an address: what a driver would do for some of them is endless.
 */
@Component
class Drivers {
    private static final Logger LOG = LoggerFactory.getLogger(Drivers.class);

    private final Path folder;
    private final Map<String, Dropped> loaded = new ConcurrentHashMap<>();

    Drivers(Database database) {
        this.folder = database.folder().resolve("drivers");
    }

    /** A driver, and its address with places for host, port and database. */
    static final class Dropped {
        private final Driver driver;
        private final String url;

        private Dropped(Driver driver, String url) {
            this.driver = driver;
            this.url = url;
        }

        Driver driver() {
            return driver;
        }

        /** The parts were checked when they were typed: none holds a sign that ends a part of an address. */
        String address(Sql sql) {
            return url.replace("{host}", sql.host())
                    .replace("{port}", String.valueOf(sql.port()))
                    .replace("{database}", sql.database());
        }
    }

    /** Read once: another file needs a restart. */
    Dropped named(String name) throws Troubled {
        var known = loaded.get(name);
        if (known != null) return known;
        var file = folder.resolve(name + ".properties");
        if (!Files.isRegularFile(file)) throw new Troubled(new Trouble.NotThere("drivers/" + file.getFileName()));
        var dropped = load(file);
        loaded.put(name, dropped);
        return dropped;
    }

    private Dropped load(Path file) throws Troubled {
        var said = new Properties();
        try (var text = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            said.load(text);
            var jars = List.of(said.getProperty("jar", "").split("\\s*,\\s*")).stream()
                    .map(jar -> url(folder.resolve(jar).toUri()))
                    .toArray(URL[]::new);
            // stays open as long as the program: the driver loads more of its classes later
            var loader = new URLClassLoader(file.getFileName().toString(), jars, Driver.class.getClassLoader());
            var type = Class.forName(said.getProperty("driver", ""), true, loader);
            return new Dropped(
                    type.asSubclass(Driver.class).getConstructor().newInstance(), said.getProperty("url", ""));
        } catch (IOException | UncheckedIOException | ReflectiveOperationException | ClassCastException e) {
            LOG.error("The driver of {} cannot be loaded", file, e);
            throw new Troubled(new Trouble.SetUpWrong(new Sentence("no.connectors.driver-broken", file.getFileName())));
        }
    }

    private static URL url(URI uri) {
        try {
            return uri.toURL();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
