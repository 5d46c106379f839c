package org.waymark.api.code;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waymark.api.Says;
import org.waymark.code.Change;
import org.waymark.code.Fault;
import org.waymark.code.Plan;
import org.waymark.code.PlanWords;
import org.waymark.code.Source;
import org.waymark.platform.Messages;

/** Files of goals and their plans, as they are sent and shown. */
final class CodeJson {
    private CodeJson() {}

    @Says("A file of goals.")
    record FileJson(
            @Says("As in goals.yaml: stands in messages.") String name,
            @Says("YAML.") String text) {
        static FileJson of(Source source) {
            return new FileJson(source.name(), source.text());
        }

        Source source() {
            return new Source(name, text);
        }
    }

    record FilesSent(
            List<FileJson> files,

            @Says("Archive what the files could name and do not; false when left out.") @Nullable
            Boolean prune) {
        List<Source> sources() {
            return files.stream().map(FileJson::source).toList();
        }

        boolean prunes() {
            return Boolean.TRUE.equals(prune);
        }
    }

    @Says("Files of goals, with the plan that was looked at.")
    record ApplicationSent(
            List<FileJson> files,
            @Nullable Boolean prune,

            @Says("Of the plan; refused when it is another one by now.")
            String fingerprint) {
        FilesSent sent() {
            return new FilesSent(files, prune);
        }
    }

    @Says("Files of goals to be brought up to date.")
    record RenewalSent(
            List<FileJson> files,

            @Says("Also add what no file names; false when left out.") @Nullable
            Boolean add,

            @Says("Of which lists something is added, with commas between; of all when left out.") @Nullable
            String only,

            @Says("Keys of cycles, with commas between: only objectives and initiatives of these are added.") @Nullable
            String cycle) {
        List<Source> sources() {
            return files.stream().map(FileJson::source).toList();
        }
    }

    record FilesShown(List<FileJson> files) {
        static FilesShown of(List<Source> sources) {
            return new FilesShown(sources.stream().map(FileJson::of).toList());
        }
    }

    @Says("What files would do to the workspace.")
    record CodePlanShown(
            @Says("Send it along to do just this.") String fingerprint,
            Counts counts,
            List<CodeChangeShown> changes,

            @Says("Why it cannot be done; then nothing of it is.")
            List<CodeFaultShown> faults) {
        static CodePlanShown of(Plan plan, Messages messages) {
            return new CodePlanShown(
                    plan.fingerprint(),
                    Counts.of(plan),
                    plan.changes().stream().map(CodeChangeShown::of).toList(),
                    plan.faults().stream()
                            .map(one -> CodeFaultShown.of(one, messages))
                            .toList());
        }
    }

    record Counts(Integer added, Integer changed, Integer restored, Integer archived) {
        static Counts of(Plan plan) {
            return new Counts(
                    plan.count(Change.Deed.ADD),
                    plan.count(Change.Deed.CHANGE),
                    plan.count(Change.Deed.RESTORE),
                    plan.count(Change.Deed.ARCHIVE));
        }
    }

    record CodeChangeShown(
            Change.Deed deed,
            @Says("As in key-result.") String kind,

            @Says("Its key; of a key result or task, that of the whole before it.")
            String key,

            String title,

            @Says("Where a file asks for it; empty for what no file names.")
            String file,

            Integer line,
            List<CodeDifferenceShown> differences) {
        static CodeChangeShown of(Change change) {
            return new CodeChangeShown(
                    change.deed(),
                    change.handle().kind().word(),
                    change.handle().path(),
                    change.title(),
                    change.spot().file(),
                    change.spot().line(),
                    change.differences().stream()
                            .map(one -> new CodeDifferenceShown(
                                    one.field(), PlanWords.before(change, one), PlanWords.after(change, one)))
                            .toList());
        }
    }

    record CodeDifferenceShown(
            String field,

            @Says("As YAML; null where there is nothing.") @Nullable
            String before,

            @Says("As YAML; null where there is nothing.") @Nullable
            String after) {}

    record CodeFaultShown(
            String file,
            Integer line,
            Integer column,
            @Says("As in objectives.stay.owner.") String field,

            @Says("What stands there, cut to 80 characters.")
            String value,

            @Says("Which rule refused it; stays when its words change.")
            String rule,

            @Says("What is wrong and what helps.") String message) {
        static CodeFaultShown of(Fault fault, Messages messages) {
            var spot = Objects.requireNonNull(fault.spot());
            return new CodeFaultShown(
                    spot.file(),
                    spot.line(),
                    spot.column(),
                    fault.field(),
                    fault.value(),
                    fault.why().key().replaceFirst("^no\\.", ""),
                    messages.of(fault.why()));
        }
    }
}
