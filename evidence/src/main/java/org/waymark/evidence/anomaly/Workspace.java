package org.waymark.evidence.anomaly;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.waymark.analytics.anomaly.AlertBudget;
import org.waymark.analytics.anomaly.AlertBudget.Candidate;
import org.waymark.analytics.anomaly.Episode;
import org.waymark.analytics.forecast.Grid;
import org.waymark.evidence.Limit;
import org.waymark.evidence.Line;

/**
 * A simulated workspace: KPIs of several kinds, watched night by night, a few of which get a spike each night. What do people get
 * within the budget?
 *
 * @param falseShare mean over the nights of the false part of the alerts, 0 for a night without any
 * @param found part of the spikes that became alerts
 */
record Workspace(double falseShare, double found) {
    private static final int KPIS = 200;
    private static final int BEFORE = 72;
    private static final int LEARNT = 40;
    private static final int NIGHTS = 24;
    private static final double SPIKES = 0.05;
    private static final double SIGMAS = 10;

    /** One KPI: its nights, and in which of them there is something to find. */
    private record Kpi(List<Night> nights, boolean[] spiked) {
        static Kpi simulated(int number) {
            var random = new Random(number);
            var values = noise(random, number % 4);
            var spiked = new boolean[NIGHTS];
            for (int night = 0; night < NIGHTS; night++) {
                spiked[night] = random.nextDouble() < SPIKES;
                if (spiked[night]) values[BEFORE + night] += random.nextBoolean() ? SIGMAS : -SIGMAS;
            }
            var history = new History("simulated", Grid.MONTH, values, BEFORE);
            return new Kpi(Night.of(history, List.of(), BEFORE - LEARNT, values.length), spiked);
        }

        /** Standard deviation 1: normal, with heavy tails, with memory, with a season. */
        private static double[] noise(Random random, int kind) {
            var values = new double[BEFORE + NIGHTS];
            double last = 0;
            for (int place = 0; place < values.length; place++) {
                double normal = random.nextGaussian();
                last = 0.6 * last + 0.8 * normal;
                values[place] = 100
                        + switch (kind) {
                            case 0 -> normal;
                            case 1 -> random.nextInt(10) == 0 ? 2.3 * normal : 0.7 * normal;
                            case 2 -> last;
                            default -> normal + 5 * Math.sin(Math.PI * place / 6);
                        };
            }
            return values;
        }

        /** What follows an alert within its episode is no new alert. */
        boolean isNews(int night, List<List<Integer>> raised, int number) {
            return IntStream.range(Math.max(0, night - Episode.QUIET), night)
                    .noneMatch(earlier -> raised.get(earlier).contains(number));
        }
    }

    static Workspace simulated() {
        var kpis = IntStream.range(0, KPIS).parallel().mapToObj(Kpi::simulated).toList();
        var raised = new ArrayList<List<Integer>>();
        int spikes = 0;
        int found = 0;
        double falseShare = 0;
        for (int night = 0; night < NIGHTS; night++) {
            raised.add(alerts(kpis, night, raised));
            int today = night;
            long real = raised.get(night).stream()
                    .filter(kpi -> kpis.get(kpi).spiked[today])
                    .count();
            found += (int) real;
            spikes += (int) kpis.stream().filter(kpi -> kpi.spiked[today]).count();
            falseShare += (raised.get(night).size() - real)
                    / Math.max(1.0, raised.get(night).size())
                    / NIGHTS;
        }
        return new Workspace(falseShare, found / (double) spikes);
    }

    List<Line> lines() {
        return List.of(
                new Line(
                        "false part of the alerts, simulated workspace",
                        falseShare,
                        "nominal 0.05",
                        Limit.atMost(0.05)),
                new Line("10 sigma spike raised, simulated workspace", found, "", Limit.NONE));
    }

    private static List<Integer> alerts(List<Kpi> kpis, int night, List<List<Integer>> raised) {
        var candidates = IntStream.range(0, KPIS)
                .filter(kpi ->
                        !kpis.get(kpi).nights.get(LEARNT + night).anomalies().isEmpty())
                .filter(kpi -> kpis.get(kpi).isNews(night, raised, kpi))
                .mapToObj(kpi -> new Candidate<>(
                        kpi, kpi, kpis.get(kpi).nights.get(LEARNT + night).chance()))
                .toList();
        return AlertBudget.of(candidates, KPIS, AlertBudget.SHARE, Integer.MAX_VALUE)
                .raised();
    }
}
