package org.waymark.web.charts;

/** The invented hills behind the sign-in page: four smooth summits with a little roughness, on a unit square. */
final class HeightField {

    private HeightField() {}

    static double at(double x, double y) {
        return new Summit(0.72, 0.27, 0.2, 0.26, 0.5, 1).at(x, y)
                + new Summit(0.24, 0.6, 0.17, 0.15, -0.4, 0.72).at(x, y)
                + new Summit(0.95, 0.78, 0.2, 0.17, 0.2, 0.46).at(x, y)
                + new Summit(0.12, 0.12, 0.16, 0.12, 0.9, 0.34).at(x, y)
                + 0.035 * Math.sin(x * 9 + y * 4)
                + 0.025 * Math.sin(y * 13 - x * 7)
                - 0.12 * y;
    }

    /** A bell-shaped hill around a centre, wider one way than the other, turned by an angle. */
    private record Summit(double centreX, double centreY, double length, double width, double turn, double height) {
        double at(double x, double y) {
            var along = (x - centreX) * Math.cos(turn) + (y - centreY) * Math.sin(turn);
            var across = -(x - centreX) * Math.sin(turn) + (y - centreY) * Math.cos(turn);
            return height * Math.exp(-along * along / (2 * length * length) - across * across / (2 * width * width));
        }
    }
}
