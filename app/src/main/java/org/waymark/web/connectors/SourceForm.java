package org.waymark.web.connectors;

import java.util.HashMap;
import java.util.Map;
import org.waymark.connectors.Connection;
import org.waymark.connectors.ConnectionWish;
import org.waymark.connectors.MappingWish;
import org.waymark.connectors.ScheduleWish;
import org.waymark.connectors.Setting;
import org.waymark.web.Form;
import org.waymark.web.layout.Typed;

/** The form of where a connection goes. */
final class SourceForm {
    private static final int LONGEST = 20_000;
    private static final int USUAL_LOOK_BACK = 35;

    private SourceForm() {}

    static ConnectionWish made(SourceChoice choice, Form form) {
        return new ConnectionWish(
                form.optionalLine("name", 200),
                choice.kind(),
                settings(choice, form),
                secrets(choice, form),
                null,
                new ScheduleWish(ScheduleWish.Rhythm.NEVER, null, null, null),
                USUAL_LOOK_BACK,
                false);
    }

    /** What the form does not ask for stays. */
    static ConnectionWish changed(Connection before, Form form) {
        var choice = SourceChoice.of(before.kind(), before.settings());
        return new ConnectionWish(
                form.optionalLine("name", 200),
                before.kind(),
                settings(choice, form),
                secrets(choice, form),
                before.mapping() == null ? null : MappingWish.of(before.mapping()),
                ScheduleWish.of(before.schedule()),
                before.lookBack(),
                before.leavesOut());
    }

    static Typed filled(Connection connection) {
        var values = new HashMap<String, String>();
        values.put("name", connection.name());
        values.put("version", Long.toString(connection.version()));
        connection.settings().forEach((name, value) -> values.put("settings." + name, value));
        return Typed.from(values);
    }

    static Typed empty(SourceChoice choice) {
        var values = new HashMap<String, String>();
        for (var setting : choice.settings()) {
            if (!setting.isSecret()) values.put("settings." + setting.name(), choice.usual(setting));
        }
        return Typed.from(values);
    }

    private static Map<String, String> settings(SourceChoice choice, Form form) {
        var settings = new HashMap<String, String>();
        if (!choice.engine().isEmpty()) settings.put("engine", choice.engine());
        choice.settings().stream().filter(one -> !one.isSecret()).forEach(one -> {
            var typed = typed(one, form);
            if (!typed.isEmpty()) settings.put(one.name(), typed);
        });
        return settings;
    }

    private static String typed(Setting setting, Form form) {
        var field = "settings." + setting.name();
        return switch (setting.shape()) {
            case CHECK -> form.ticked(field) ? "true" : "";
            case TEXT -> form.text(field, LONGEST);
            case LINE, NUMBER, CHOICE, SECRET -> form.optionalLine(field, LONGEST);
        };
    }

    private static Map<String, String> secrets(SourceChoice choice, Form form) {
        var secrets = new HashMap<String, String>();
        choice.settings().stream().filter(Setting::isSecret).forEach(one -> {
            var typed = form.text("secrets." + one.name(), LONGEST);
            if (!typed.isEmpty()) secrets.put(one.name(), typed);
        });
        return secrets;
    }
}
