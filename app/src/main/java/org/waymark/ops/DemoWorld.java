package org.waymark.ops;

import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.waymark.ops.demo.Story;
import org.waymark.people.Accounts;
import org.waymark.platform.Refused;
import org.waymark.platform.Role;

/** Halden Cycles, an invented company to look around in: loaded into an empty database, never beside real people. */
@Service
public class DemoWorld {
    /** Known to everybody, so it stands on the sign-in page. */
    public static final String PASSWORD = "halden-demo-2026";

    /** Of all addresses in it. */
    static final String DOMAIN = "@halden.example";

    private final Accounts accounts;
    private final DemoMark mark;
    private final Story story;
    private final Clock clock;
    private final boolean on;
    private volatile boolean awaited;

    DemoWorld(Accounts accounts, DemoMark mark, Story story, Clock clock, @Value("${waymark.demo:false}") boolean on) {
        this.accounts = accounts;
        this.mark = mark;
        this.story = story;
        this.clock = clock;
        this.on = on;
    }

    /** Somebody whose eyes a visitor may borrow. */
    public record Guide(String name, String email, Role role) {}

    /** Whether this Waymark was started to show the demo world; only then does the sign-in page offer its guides. */
    public boolean isOn() {
        return on;
    }

    public static List<Guide> guides() {
        return List.of(
                new Guide("Maya Lindqvist", "maya@halden.example", Role.OWNER),
                new Guide("Nora Bakke", "nora@halden.example", Role.MEMBER),
                new Guide("Petra Novak", "petra@halden.example", Role.VIEWER));
    }

    /** It will be loaded at once; until then half of it is there, which tells no story. */
    void expect() {
        awaited = true;
    }

    public boolean isAwaited() {
        return awaited;
    }

    public void load() {
        try {
            if (!accounts.isFresh()) {
                throw new Refused.Conflict("no.ops.demo-after-setup");
            }
            mark.set();
            story.tell(PASSWORD, clock.instant());
            mark.remove();
        } finally {
            awaited = false;
        }
    }
}
