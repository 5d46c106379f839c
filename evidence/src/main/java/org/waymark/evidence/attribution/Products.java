package org.waymark.evidence.attribution;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.waymark.analytics.drivers.Attribution;
import org.waymark.analytics.drivers.Driver;
import org.waymark.analytics.drivers.Ends;
import org.waymark.analytics.expression.Formula;

/** The product or quotient of a case as a formula of KPIs, split as the product would. */
final class Products {
    private Products() {}

    static double[] split(Case one, double[] from, double[] to) {
        var sign = one.kind().contains("ratio") || one.kind().contains("quotient") ? " / " : " * ";
        var text = IntStream.range(0, from.length).mapToObj("[x%d]"::formatted).collect(Collectors.joining(sign));
        var ends = IntStream.range(0, from.length)
                .mapToObj(leaf -> new Ends(from[leaf], to[leaf]))
                .toList();
        if (!(Attribution.of(Formula.of(text).orThrow(), ends) instanceof Attribution attribution))
            throw one.broken("there is no value at one of the ends");
        return attribution.drivers().stream().mapToDouble(Driver::amount).toArray();
    }
}
