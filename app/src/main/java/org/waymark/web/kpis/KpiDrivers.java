package org.waymark.web.kpis;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.waymark.insights.Drivers;
import org.waymark.insights.Drivers.Driver;
import org.waymark.measure.Digits;
import org.waymark.measure.Direction;
import org.waymark.web.charts.DriverTree;
import org.waymark.web.charts.DriverTree.Node;
import org.waymark.web.charts.Tone;
import org.waymark.web.kpis.Mentions.Mention;
import org.waymark.web.layout.Words;

/** What moved a KPI, as a tree and as a list. Parts that the reader may not see stand together without a name. */
public record KpiDrivers(KpiView view, Drivers drivers) {
    /** Parts that stand by themselves; of more only the first ten do, and the rest stand together. */
    private static final int MOST = 12;

    private static final int FIRST = 10;

    private static final Comparator<Driver> BY_CHANGE =
            Comparator.comparingDouble(driver -> -Math.abs(driver.change()));

    /** Where all parts of a KPI stand, those that moved it most first. */
    private static final String REST = "/tree";

    /** "Oct 2025", the period of the hollow dots. */
    public String then() {
        return view.period(drivers.from());
    }

    public String now() {
        return view.period(drivers.to());
    }

    public Content tree() {
        var svg = new DriverTree(sentence(), root()).svg();
        return output -> output.writeContent(svg);
    }

    /** The parts below the KPI itself, for a narrow page and for readers of lists. */
    public List<Node> list() {
        return root().parts();
    }

    /** The parts that moved it the wrong way, the strongest first. */
    public List<Node> worst() {
        return list().stream()
                .filter(node -> node.tone() == Tone.BAD)
                .sorted(Comparator.comparingDouble(Node::share).reversed())
                .limit(3)
                .toList();
    }

    /** "The largest part of it came from Assembly: −2.8 pts." */
    public String caption() {
        var parts = list().stream().filter(part -> !part.path().endsWith(REST)).toList();
        if (parts.isEmpty()) return "";
        var largest =
                parts.stream().max(Comparator.comparingDouble(Node::share)).orElseThrow();
        return words().of("kpis.drivers.caption", largest.name(), largest.change());
    }

    private Node root() {
        return new Node(
                view.name(),
                "",
                words().value(drivers.now(), view.unit()),
                words().of(
                                "kpis.drivers.since",
                                Goal.difference(drivers.now() - drivers.before(), view.unit(), words()),
                                then()),
                tone(drivers.now() - drivers.before()),
                1,
                0,
                1,
                parts());
    }

    private List<Node> parts() {
        var parts = new ArrayList<>(nodes(view.sheet().id(), drivers.drivers()));
        if (Digits.compare(Math.abs(drivers.unexplained()), tiny()) > 0) {
            parts.add(without(words().of("kpis.drivers.unexplained"), "", drivers.unexplained()));
        }
        return parts;
    }

    private List<Node> nodes(UUID of, List<Driver> parts) {
        var seen = parts.stream().filter(this::isSeen).toList();
        var named = seen.size() <= MOST
                ? seen
                : seen.stream().sorted(BY_CHANGE).limit(FIRST).toList();
        var nodes = new ArrayList<Node>();
        for (var driver : named) {
            view.mentions().of(driver.kpi().value()).ifPresent(mention -> nodes.add(node(driver, mention)));
        }
        if (named.size() == parts.size()) return nodes;
        var others = parts.stream().filter(part -> !named.contains(part)).toList();
        var path = named.size() < seen.size() ? "/kpis/" + of + REST : "";
        nodes.add(without(
                words().of("kpis.drivers.others", others.size()),
                path,
                others.stream().mapToDouble(Driver::change).sum()));
        return nodes;
    }

    private boolean isSeen(Driver driver) {
        return view.mentions().of(driver.kpi().value()).isPresent();
    }

    private Node node(Driver driver, Mention mention) {
        var most = Math.max(Math.abs(driver.before()), Math.abs(driver.now()));
        return new Node(
                mention.name(),
                "/kpis/" + mention.id(),
                words().value(driver.now(), mention.unit()),
                change(driver.change()),
                driver.notable() ? tone(driver.change()) : Tone.PLAIN,
                share(driver.change()),
                place(driver.before(), most),
                place(driver.now(), most),
                nodes(mention.id(), driver.drivers()));
    }

    private Node without(String name, String path, double change) {
        return new Node(name, path, "", change(change), Tone.PLAIN, share(change), 0, 0, List.of());
    }

    private String change(double by) {
        return Math.abs(by) <= tiny() ? words().of("kpis.drivers.same") : Goal.difference(by, view.unit(), words());
    }

    private static double place(double value, double most) {
        return most == 0 ? 0 : Math.clamp(value / most, 0, 1);
    }

    private double share(double change) {
        var largest = drivers.drivers().stream()
                .mapToDouble(driver -> Math.abs(driver.change()))
                .max()
                .orElse(0);
        return largest == 0 ? 0 : Math.clamp(Math.abs(change) / largest, 0, 1);
    }

    /** Less than half of the last digit that is shown. */
    private double tiny() {
        return 0.5 * Math.pow(10, -view.unit().decimals());
    }

    private Tone tone(double change) {
        var direction = view.sheet().definition().metric().direction();
        if (direction == Direction.BAND || Math.abs(change) <= tiny()) return Tone.PLAIN;
        return (change > 0) == (direction == Direction.HIGHER) ? Tone.GOOD : Tone.BAD;
    }

    private String sentence() {
        return words().of(
                        "kpis.drivers.sentence",
                        view.name(),
                        words().value(drivers.now(), view.unit()),
                        words().list(list().stream()
                                .map(node -> node.name() + " " + node.change())
                                .toList()));
    }

    private Words words() {
        return view.words();
    }
}
