package org.waymark.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What files of goals would do, as the server said. */
record GoalPlan(String fingerprint, Counts counts, List<Change> changes, List<Fault> faults) {
    record Counts(int added, int changed, int restored, int archived) {
        String words(String did) {
            return "%d %sadded, %d changed, %d restored, %d archived"
                    .formatted(added, did, changed, restored, archived);
        }
    }

    record Change(
            String deed, String kind, String key, String title, String file, int line, List<Difference> differences) {
        List<String> lines() {
            var lines = new ArrayList<String>();
            lines.add("%s %s %s%s"
                    .formatted(sign(), kind.replace('-', ' '), key, title.isEmpty() ? "" : " \"" + title + "\""));
            differences.forEach(one -> lines.add("    " + one.words()));
            return lines;
        }

        private String sign() {
            return switch (deed) {
                case "ADD" -> "+";
                case "CHANGE" -> "~";
                case "RESTORE" -> "^";
                case "ARCHIVE" -> "-";
                default -> deed.toLowerCase(Locale.ROOT);
            };
        }
    }

    record Difference(
            String field, @Nullable String before, @Nullable String after) {
        String words() {
            if (before == null) return "%s: %s".formatted(field, after);
            return "%s: %s -> %s".formatted(field, before, after == null ? "nothing" : after);
        }
    }

    record Fault(String file, int line, int column, String field, String value, String rule, String message) {
        String words() {
            var where = line == 0 ? file : "%s:%d:%d".formatted(file, line, column);
            var what = value.isEmpty() ? field : field + " " + value.replace('\n', ' ');
            return "%s: %s: %s".formatted(where, what.strip(), message).replace(": : ", ": ");
        }
    }

    boolean isEmpty() {
        return changes.isEmpty();
    }

    String lines() {
        return String.join(
                System.lineSeparator(),
                changes.stream().flatMap(change -> change.lines().stream()).toList());
    }

    /** Why it cannot be done; then nothing of it is. */
    Refusal refusal(int exitCode) {
        var lines = faults.stream().map(fault -> "  " + fault.words()).toList();
        return Refusal.with(
                exitCode,
                "nothing was changed: " + System.lineSeparator() + String.join(System.lineSeparator(), lines));
    }
}
