package org.waymark.web.settings;

import jakarta.servlet.http.HttpServletResponse;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.waymark.notifications.Preference;
import org.waymark.notifications.PreferenceWish;
import org.waymark.notifications.Preferences;
import org.waymark.notifications.Reason;
import org.waymark.notifications.Way;
import org.waymark.people.SignedIn;
import org.waymark.platform.Actor;
import org.waymark.web.Form;
import org.waymark.web.Page;
import org.waymark.web.SeeOther;
import org.waymark.web.layout.Shell;
import org.waymark.web.layout.Toasts;
import org.waymark.web.layout.Typed;
import org.waymark.web.layout.Words;
import org.waymark.web.mail.Letters;
import org.waymark.web.pages.Templates;

/** What reaches a person, how and when. */
@Controller
class NotificationsController {
    private final Templates templates;
    private final SettingsPages pages;
    private final Preferences preferences;
    private final Letters letters;

    NotificationsController(Templates templates, SettingsPages pages, Preferences preferences, Letters letters) {
        this.templates = templates;
        this.pages = pages;
        this.preferences = preferences;
        this.letters = letters;
    }

    @GetMapping("/settings/notifications")
    View page(Shell shell, SignedIn signedIn, Typed typed) {
        var actor = signedIn.actor();
        var page = pages.open(Section.NOTIFICATIONS, shell, actor);
        var shown = typed.problems().isEmpty() ? filled(preferences.mine(actor)) : typed;
        return Page.of(templates.settingsNotifications(
                page, shown, signedIn.workspace(), signedIn.person().email(), letters.canBeSent()));
    }

    @PostMapping("/settings/notifications")
    View change(Actor actor, Form form, Words words, HttpServletResponse response) {
        var wish = new PreferenceWish(
                form.optionalLine("timeZone", 60),
                form.optionalLine("remindAt", 10),
                days(form),
                form.optionalLine("quietFrom", 10),
                form.optionalLine("quietTo", 10),
                ways(form));
        form.refuseIfBroken();
        preferences.change(actor, wish);
        Toasts.leave(response, words.of("settings.saved"), null);
        return new SeeOther("/settings/notifications");
    }

    private static Set<DayOfWeek> days(Form form) {
        var days = Arrays.stream(DayOfWeek.values()).collect(Collectors.toMap(DayOfWeek::name, Function.identity()));
        var sent = form.all("remindOn");
        sent.stream()
                .filter(day -> !days.containsKey(day))
                .forEach(day -> form.refuse("remindOn", day, "no.form.from-list"));
        days.keySet().retainAll(sent);
        return Set.copyOf(days.values());
    }

    private static Map<Reason, Way> ways(Form form) {
        var ways = new EnumMap<Reason, Way>(Reason.class);
        for (var reason : Reason.values()) {
            var field = "way." + reason.name();
            ways.put(reason, form.has(field) ? form.choice(field, Way.class) : reason.usual());
        }
        return ways;
    }

    private static Typed filled(Preference preference) {
        var values = new HashMap<String, List<String>>();
        var zone = preference.timeZone();
        var quiet = preference.quiet();
        values.put("timeZone", List.of(zone == null ? "" : zone.getId()));
        values.put("remindAt", List.of(preference.remindAt().toString()));
        values.put(
                "remindOn", preference.remindOn().stream().map(DayOfWeek::name).toList());
        values.put("quietFrom", List.of(quiet == null ? "" : quiet.from().toString()));
        values.put("quietTo", List.of(quiet == null ? "" : quiet.to().toString()));
        for (var reason : Reason.values()) {
            values.put("way." + reason.name(), List.of(preference.way(reason).name()));
        }
        return new Typed(values, List.of());
    }
}
