package org.waymark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.waymark.fakes.SettableClock;

/** The running program under test, with a clock that the test sets and a free port. */
public final class Program implements AutoCloseable {
    private final ConfigurableApplicationContext context;

    private Program(ConfigurableApplicationContext context) {
        this.context = context;
    }

    public static Program start(Map<String, Object> settings) {
        var all = new HashMap<>(settings);
        all.put("server.port", "0");
        all.putIfAbsent("db-scheduler.enabled", "false");
        all.put("logging.level.org.waymark", "WARN");
        all.put("waymark.passwords.memory", "1024");
        all.putIfAbsent("waymark.connectors.folder", folder());
        all.putIfAbsent("waymark.secret-key", "a key for tests that is long enough");
        return new Program(new SpringApplicationBuilder(
                        WaymarkApplication.class, SettableClock.Installed.class, Statements.Installed.class)
                .properties(Map.of("spring.main.allow-bean-definition-overriding", "true"))
                .run(all.entrySet().stream()
                        .map(e -> "--" + e.getKey() + "=" + e.getValue())
                        .toArray(String[]::new)));
    }

    private static String folder() {
        try {
            return Files.createTempDirectory("connectors").toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    /** Every address that the program answers. */
    public RequestMappingHandlerMapping mappings() {
        return context.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
    }

    void stop() {
        context.close();
    }

    public SettableClock clock() {
        return context.getBean(SettableClock.class);
    }

    /** The address of the program, for example {@code http://localhost:4711}. */
    public String address() {
        var server = ((WebServerApplicationContext) context).getWebServer();
        return "http://localhost:" + (server == null ? 0 : server.getPort());
    }

    @Override
    public void close() {
        context.close();
    }
}
