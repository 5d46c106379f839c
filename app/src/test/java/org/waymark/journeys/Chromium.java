package org.waymark.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The system's Chromium, started once for all journeys of a thread: its driver answers no other. */
final class Chromium {
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static final ThreadLocal<Browser> BROWSER = ThreadLocal.withInitial(Chromium::start);

    private Chromium() {}

    /** A new window of a desk computer. Whatever the page's scripts complain about ends up in {@code complaints}. */
    static Page desk(String address, List<String> complaints) {
        return window(address, 1440, 1000, complaints);
    }

    static Page phone(String address, List<String> complaints) {
        return window(address, 390, 844, complaints);
    }

    /** A phone that is touched: there is no pointer that hovers, and no keys. */
    static Page touched(String address, List<String> complaints) {
        return opened(sized(390, 844).setHasTouch(true).setIsMobile(true), address, complaints);
    }

    /** Signs the window in, with the secret of a session that a door opened. */
    static void signIn(Page page, String address, String secret) {
        page.context().addCookies(List.of(new Cookie("waymark", secret).setUrl(address)));
    }

    private static Page window(String address, int width, int height, List<String> complaints) {
        return opened(sized(width, height), address, complaints);
    }

    private static Browser.NewContextOptions sized(int width, int height) {
        return new Browser.NewContextOptions().setViewportSize(width, height).setReducedMotion(ReducedMotion.REDUCE);
    }

    private static Page opened(Browser.NewContextOptions options, String address, List<String> complaints) {
        BrowserContext context = BROWSER.get().newContext(options.setBaseURL(address));
        context.setDefaultTimeout(15_000);
        var page = context.newPage();
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("status of 4")) {
                complaints.add(message.text());
            }
        });
        return page;
    }

    private static Browser start() {
        var options = new Playwright.CreateOptions();
        var playwright = Playwright.create(options);
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable())
                        .setArgs(new ArrayList<>(ARGUMENTS)));
    }

    private static Path executable() {
        return Stream.of(
                        System.getenv("WAYMARK_CHROMIUM"),
                        "/usr/bin/chromium-headless-shell",
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome")
                .filter(path -> path != null && !path.isBlank())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "There is no Chromium. Install it (apt-get install chromium) or set WAYMARK_CHROMIUM."));
    }
}
