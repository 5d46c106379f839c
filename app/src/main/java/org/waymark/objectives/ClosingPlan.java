package org.waymark.objectives;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.waymark.platform.Refused;
import org.waymark.platform.Refused.Problem;

/** What the close of a cycle will do: shown first, then done exactly so. */
public record ClosingPlan(List<ScoredObjective> objectives) {
    public ClosingPlan {
        objectives = List.copyOf(objectives);
    }

    static ClosingPlan of(List<Candidate> candidates, ClosingRules rules) {
        return new ClosingPlan(candidates.stream()
                .map(candidate -> ScoredObjective.of(candidate, rules))
                .toList());
    }

    /** Those that get no score, because there is no data and nobody gave one. */
    public List<ScoredObjective> unscored() {
        return objectives.stream().filter(one -> one.score() == null).toList();
    }

    /** Key results without data and without the score of a person. */
    public List<ScoredKeyResult> silent() {
        return keyResults().filter(one -> one.score() == null).toList();
    }

    /** Key results of which nobody has said what becomes of them. */
    public List<ScoredKeyResult> undecided() {
        return keyResults().filter(one -> one.next() == null).toList();
    }

    /** Those that go on in the next cycle. */
    public List<ScoredObjective> carried() {
        return objectives.stream().filter(ScoredObjective::goesOn).toList();
    }

    public long count(Attainment attainment) {
        return objectives.stream().filter(one -> one.attainment() == attainment).count();
    }

    public Stream<ScoredKeyResult> keyResults() {
        return objectives.stream().flatMap(one -> one.keyResults().stream());
    }

    /** Why it cannot be done yet: key results that cannot go on as was said. */
    public List<Problem> problems() {
        var problems = new ArrayList<Problem>();
        for (var one : keyResults().toList()) {
            var obstacle = one.obstacle();
            if (obstacle != null) {
                problems.add(new Problem(
                        "keyResult",
                        one.keyResult().title(),
                        "no.closing.cannot-carry",
                        one.keyResult().title()));
            }
        }
        return problems;
    }

    /** Two plans that would do the same have the same. */
    public String fingerprint() {
        var text = objectives.stream()
                .map(ClosingPlan::decisions)
                .toList()
                .toString()
                .getBytes(StandardCharsets.UTF_8);
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java knows SHA-256", e);
        }
    }

    void requireShown(String fingerprint, String cycle) {
        if (!fingerprint().equals(fingerprint)) throw new Refused.Conflict("no.closing.moved", cycle);
    }

    /** What cannot go on is closed where nobody was shown that it cannot. */
    ClosingPlan doable() {
        return new ClosingPlan(objectives.stream().map(ScoredObjective::doable).toList());
    }

    void requireDoable() {
        var problems = problems();
        if (!problems.isEmpty()) throw new Refused.Invalid(problems);
    }

    private static List<?> decisions(ScoredObjective one) {
        return Stream.of(
                        one.objective().id(),
                        one.objective().version(),
                        one.score() + "",
                        one.attainment() + "",
                        one.successor() + "",
                        one.keyResults().stream().map(ClosingPlan::decisions).toList())
                .toList();
    }

    private static List<?> decisions(ScoredKeyResult one) {
        var grade = one.grade();
        return List.of(
                one.keyResult().id(),
                one.keyResult().version(),
                one.keyResult().latest().value() + "",
                one.score() + "",
                one.next() + "",
                grade == null ? "" : grade.carry());
    }
}
