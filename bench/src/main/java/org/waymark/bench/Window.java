package org.waymark.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.List;

/** A window of the system's Chromium on a desk, signed in, that counts its frames. */
final class Window implements AutoCloseable {
    private static final int MOVES = 120;

    private final Playwright playwright = Playwright.create();
    private final Browser browser;
    private final Page page;

    Window(int port, String secret) {
        var address = "http://localhost:" + port;
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(
                                Path.of(System.getenv().getOrDefault("WAYMARK_CHROMIUM", "/usr/bin/chromium")))
                        .setArgs(List.of("--no-sandbox", "--disable-gpu")));
        page = browser.newPage(new Browser.NewPageOptions().setBaseURL(address).setViewportSize(1440, 900));
        page.context().addCookies(List.of(new Cookie("waymark", secret).setUrl(address)));
    }

    /** Opens a page. @return milliseconds until its scripts have run, something is there that fits, and it is painted */
    double open(String path, String there) {
        page.navigate(path);
        page.locator(there).first().waitFor();
        return number("""
                async () => {
                    await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)));
                    return performance.now();
                }""");
    }

    /** @return how many elements a page has that a selector finds */
    int count(String selector) {
        return page.locator(selector).count();
    }

    /** Moves the ground of a part of the page with the mouse. */
    Frames drag(String part, int fromX, int fromY) {
        var box = box(part);
        return frames(() -> {
            page.mouse().move(box.x + fromX, box.y + fromY);
            page.mouse().down();
            for (int i = 0; i < MOVES; i++) {
                page.mouse().move(box.x + fromX, box.y + fromY - i * 4);
                page.waitForTimeout(8);
            }
            page.mouse().up();
        });
    }

    Frames wheel(String part) {
        var box = box(part);
        return frames(() -> {
            page.mouse().move(box.x + box.width / 2, box.y + Math.min(box.height / 2, 300));
            for (int i = 0; i < MOVES; i++) {
                page.mouse().wheel(0, 90);
                page.waitForTimeout(12);
            }
        });
    }

    /** On the page of the grid: sends blocks of 100 values as the grid does. @return milliseconds of each until its answer is read */
    List<Double> saveBlocks(int blocks) {
        var took = (List<?>) page.evaluate("""
                async (blocks) => {
                    const meta = (name) => document.querySelector(`meta[name="${name}"]`).content;
                    const script = { "HX-Request": "true" };
                    const source = document.getElementById("grid").dataset.source;
                    const grid = await (await fetch(source, { headers: script })).json();
                    const query = new URLSearchParams({ cadence: "monthly", periods: 36, until: grid.columns.at(-1)[0] });
                    const took = [];
                    for (let block = 0; block <= blocks; block++) {
                        const form = new URLSearchParams({ day: grid.columns[20][0] });
                        grid.rows.slice(block * 10, block * 10 + 10).forEach((row) => form.append("kpis", row.id));
                        const line = () => Array.from({ length: 10 }, () => (40 + Math.random() * 20).toFixed(1)).join("\\t");
                        form.append("text", Array.from({ length: 10 }, line).join("\\n"));
                        const began = performance.now();
                        const headers = { ...script, [meta("csrf-header")]: meta("csrf-token") };
                        const answer = await fetch(`/kpis/grid/values?${query}`, { method: "POST", headers, body: form });
                        await answer.json();
                        if (!answer.ok) throw new Error(answer.status);
                        if (block > 0) took.push(performance.now() - began);
                    }
                    return took;
                }""", blocks);
        return took.stream().map(Window::number).toList();
    }

    private BoundingBox box(String part) {
        return page.locator(part).first().boundingBox();
    }

    /** Frames while something is done. */
    private Frames frames(Runnable deed) {
        page.evaluate("""
                () => {
                    window.benchFrames = [];
                    const tick = (at) => { window.benchFrames.push(at); window.benchTick = requestAnimationFrame(tick); };
                    window.benchTick = requestAnimationFrame(tick);
                }""");
        deed.run();
        var seen = (List<?>) page.evaluate("""
                () => {
                    cancelAnimationFrame(window.benchTick);
                    const at = window.benchFrames;
                    const gaps = at.slice(1).map((one, i) => one - at[i]).sort((a, b) => a - b);
                    return [1000 * gaps.length / (at.at(-1) - at[0]), gaps[Math.floor(gaps.length * 0.99)], gaps.at(-1)];
                }""");
        return new Frames(number(seen.get(0)), number(seen.get(1)), number(seen.get(2)));
    }

    private double number(String script) {
        return number(page.evaluate(script));
    }

    private static double number(Object value) {
        return ((Number) value).doubleValue();
    }

    /**
     * What a person saw move.
     *
     * @param rate frames a second
     * @param slow milliseconds of the frame that 99 in 100 are not slower than
     * @param longest milliseconds
     */
    record Frames(double rate, double slow, double longest) {
        @Override
        public String toString() {
            return "%.0f (%.0f, %.0f)".formatted(rate, slow, longest);
        }
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
