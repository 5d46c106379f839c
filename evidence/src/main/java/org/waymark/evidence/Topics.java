package org.waymark.evidence;

import java.util.List;
import org.waymark.evidence.anomaly.KpiTopic;
import org.waymark.evidence.anomaly.StreamTopic;
import org.waymark.evidence.attribution.AttributionTopic;
import org.waymark.evidence.changepoints.ChangePointsTopic;
import org.waymark.evidence.charts.ChartsTopic;
import org.waymark.evidence.charts.FalseAlarmsTopic;
import org.waymark.evidence.cost.CostTopic;
import org.waymark.evidence.expressions.ExpressionsTopic;
import org.waymark.evidence.forecasting.ForecastingTopic;
import org.waymark.evidence.interventions.InterventionsTopic;
import org.waymark.evidence.lead.LeadTopic;
import org.waymark.evidence.numerics.NumericsTopic;

/** All topics, in the order of the menu of methods. A new topic is one line here. */
final class Topics {
    static final List<Topic> ALL = List.of(
            new NumericsTopic(), //
            new ChartsTopic(), //
            new FalseAlarmsTopic(), //
            new ChangePointsTopic(), //
            new ForecastingTopic(), //
            new InterventionsTopic(),
            new KpiTopic(),
            new StreamTopic(),
            new AttributionTopic(),
            new ExpressionsTopic(),
            new LeadTopic(),
            new CostTopic());

    private Topics() {}
}
