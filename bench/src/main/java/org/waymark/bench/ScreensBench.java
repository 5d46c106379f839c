package org.waymark.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.DoubleStream;

/** Large screens in a real browser: how soon they can be used, and how smoothly they move. */
final class ScreensBench {
    private static final int INITIATIVES = 1_000;
    private static final int OPENED = 7;
    private static final int SAVED = 30;

    private final Organisation org = new Organisation(Size.SCREENS);
    private final Store store;
    private final Path folder;

    private ScreensBench(Store store, Path folder) {
        this.store = store;
        this.folder = folder;
    }

    static void main(List<String> databases) throws Exception {
        for (var database : databases.isEmpty() ? List.of("sqlite", "postgresql") : databases) {
            var folder = Files.createTempDirectory("waymark-screens");
            try (var store = Store.of(database, folder.resolve("screens"))) {
                var text = new ScreensBench(store, folder).measure();
                System.out.println(text);
                var file = Path.of("bench", "results", "%s-screens-%s.md".formatted(LocalDate.now(), database));
                Files.writeString(file, text, StandardCharsets.UTF_8);
            }
        }
    }

    private String measure() throws Exception {
        var run = Path.of(System.getProperty("waymark.run", "app/target/waymark.jar"));
        Bench.start(run, store, folder).close();
        try (var connection = store.connect()) {
            Filling.fill(org, connection);
            new InitiativeFilling(org, connection).fill(INITIATIVES);
            store.settle(connection);
        }
        var text = new StringBuilder("# Screens, %s, %s\n\n%s\n\n%s, but %,d initiatives.\n\n"
                .formatted(store.name(), LocalDate.now(), Report.machine(), Size.SCREENS, INITIATIVES));
        text.append(
                "| screen | shown | usable ms: least, median, most | frames/s (99th, longest ms): drag | wheel |\n");
        text.append("|---|---|---|---|---|\n");
        try (var server = Bench.start(run, store, folder);
                var window = new Window(server.port, Organisation.secret(0))) {
            server.untilIdle();
            for (var screen : Screen.ALL) text.append(measure(screen, window)).append('\n');
            text.append(
                    "\nA block of 10 KPIs by 10 months saved in the grid, ms until the page has the answer: %s (least, median, most).\n"
                            .formatted(Spread.of(window.saveBlocks(SAVED))));
        }
        return text.toString();
    }

    private static String measure(Screen screen, Window window) {
        window.open(screen.path(), screen.counted());
        var usable = DoubleStream.generate(() -> window.open(screen.path(), screen.counted()))
                .limit(OPENED)
                .sorted()
                .toArray();
        return "| %s | %,d | %.0f, %.0f, %.0f | %s | %s |"
                .formatted(
                        screen.name(),
                        window.count(screen.counted()),
                        usable[0],
                        usable[OPENED / 2],
                        usable[OPENED - 1],
                        screen.dragX() == 0 ? "" : window.drag(screen.moved(), screen.dragX(), screen.dragY()),
                        window.wheel(screen.moved()));
    }

    /**
     * @param counted what the screen is full of, once it can be used
     * @param moved what scrolls
     * @param dragX where the ground can be taken hold of, in pixels from its corner; 0: nowhere
     */
    private record Screen(String name, String path, String counted, String moved, int dragX, int dragY) {
        static final List<Screen> ALL = List.of(
                new Screen("Map", "/map", ".map .node", "#map-window", 4, 500),
                new Screen("Map, all unfolded", "/map?open=all", ".map .node", "#map-window", 4, 500),
                new Screen("Timeline, all unfolded", "/timeline?open=all", ".g-bar", "main", 0, 0),
                new Screen("Board, a whole column", "/board?show=ACTIVE", "#lanes .card", "main", 0, 0),
                new Screen(
                        "Grid of 500 KPIs by 36 months",
                        "/kpis?view=grid&cadence=monthly&periods=36",
                        ".grid td[data-c]",
                        ".grid-frame",
                        0,
                        0));
    }
}
