package org.waymark.connectors;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.platform.Problems;

/**
 * A connection as typed.
 *
 * @param secrets only those that are new; the others stay
 * @param mapping null: what becomes of its rows is said later
 */
public record ConnectionWish(
        @Nullable String name,
        Kind kind,
        Map<String, String> settings,
        Map<String, String> secrets,
        @Nullable MappingWish mapping,
        ScheduleWish schedule,
        int lookBack,
        boolean leavesOut) {
    private static final int NAME = 100;
    private static final int SECRET = 4_000;
    private static final int LONGEST_LOOK_BACK = 3_660;

    public ConnectionWish {
        settings = Map.copyOf(settings);
        secrets = Map.copyOf(secrets);
    }

    /** As it will be kept. */
    record Checked(
            String name,
            Kind kind,
            Map<String, String> settings,
            Map<String, String> secrets,
            @Nullable Mapping mapping,
            Schedule schedule,
            int lookBack,
            boolean leavesOut) {}

    /** @param before null for a new one */
    Checked checked(@Nullable Connection before) {
        var problems = new Problems();
        var checkedName = problems.line("name", name, NAME);
        var cleanSettings = cleanSettings(problems);
        kind.source(cleanSettings, problems);
        var cleanSecrets = cleanSecrets(problems);
        requireSecrets(before, cleanSecrets, problems);
        if (before != null) {
            if (before.kind() != kind) problems.add("kind", kind, "no.connectors.kind");
            else requireSecretsAgain(before, cleanSettings, cleanSecrets, problems);
        }
        var checkedMapping = mapping == null ? null : mapping.checked(problems);
        var checkedSchedule = schedule.checked(problems);
        if (lookBack < 0 || lookBack > LONGEST_LOOK_BACK) {
            problems.add("lookBack", lookBack, "no.form.integer", 0, LONGEST_LOOK_BACK);
        }
        problems.refuse();
        return new Checked(
                checkedName, kind, cleanSettings, cleanSecrets, checkedMapping, checkedSchedule, lookBack, leavesOut);
    }

    private Map<String, String> cleanSettings(Problems problems) {
        var clean = new TreeMap<String, String>();
        settings.forEach((setting, value) -> {
            var known = kind.setting(setting).filter(one -> !one.isSecret());
            if (known.isEmpty()) problems.add("settings." + setting, value, "no.connectors.setting", names(false));
            else if (!value.isBlank()) clean.put(setting, value.strip().replace("\r\n", "\n"));
        });
        return clean;
    }

    private Map<String, String> cleanSecrets(Problems problems) {
        var clean = new HashMap<String, String>();
        secrets.forEach((secret, value) -> {
            var known = kind.setting(secret).filter(Setting::isSecret);
            if (known.isEmpty()) problems.add("secrets." + secret, "", "no.connectors.setting", names(true));
            else if (value.length() > SECRET) problems.add("secrets." + secret, "", "no.text.longest", SECRET);
            else if (!value.isEmpty()) clean.put(secret, value);
        });
        return clean;
    }

    /** Of none there is a sign, so that the sentence holds. */
    private String names(boolean secret) {
        var names = kind.settings().stream()
                .filter(one -> one.isSecret() == secret)
                .map(Setting::name)
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "–" : names;
    }

    private void requireSecrets(@Nullable Connection before, Map<String, String> typed, Problems problems) {
        kind.secrets().stream()
                .filter(Setting::required)
                .map(Setting::name)
                .filter(one -> !typed.containsKey(one)
                        && (before == null || !before.secrets().contains(one)))
                .forEach(one -> problems.add("secrets." + one, "", "no.text.missing", SECRET));
    }

    /** Nobody sends the secret that another typed to a place of their own. */
    private void requireSecretsAgain(
            Connection before, Map<String, String> now, Map<String, String> typed, Problems problems) {
        boolean leadsElsewhere = kind.settings().stream()
                .filter(Setting::leads)
                .anyMatch(one -> !Objects.equals(before.settings().get(one.name()), now.get(one.name())));
        if (!leadsElsewhere) return;
        before.secrets().stream()
                .filter(secret -> !typed.containsKey(secret))
                .forEach(secret -> problems.add("secrets." + secret, "", "no.connectors.secret-again"));
    }
}
