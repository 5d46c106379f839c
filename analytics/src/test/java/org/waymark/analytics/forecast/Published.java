package org.waymark.analytics.forecast;

import org.waymark.analytics.Series;

/** Series that many books print. */
final class Published {
    /** Revenue passenger miles of commercial airlines in the USA, millions, 1937 to 1960 (R datasets::airmiles). */
    static final Series AIR_MILES = Series.of(
            412, 480, 683, 1052, 1385, 1418, 1634, 2178, 3362, 5948, 6109, 5981, 6753, 8003, 10566, 12528, 14760, 16769,
            19819, 22362, 25340, 25343, 29269, 30514);

    /** Flow of the Nile at Aswan, 100 million cubic metres a year, 1871 to 1900: Cobb 1978 (R datasets::Nile). */
    static final Series NILE = Series.of(
            1120, 1160, 963, 1210, 1160, 1160, 813, 1230, 1370, 1140, 995, 935, 1110, 994, 1020, 960, 1180, 799, 958,
            1140, 1100, 1210, 1150, 1250, 1260, 1220, 1030, 1100, 774, 840);

    /** Airline passengers in thousands a month, 1949 to 1953: Box and Jenkins 1970, series G. */
    static final Series PASSENGERS = Series.of(
            112, 118, 132, 129, 121, 135, 148, 148, 136, 119, 104, 118, 115, 126, 141, 135, 125, 149, 170, 170, 158,
            133, 114, 140, 145, 150, 178, 163, 172, 178, 199, 199, 184, 162, 146, 166, 171, 180, 193, 181, 183, 218,
            230, 242, 209, 191, 172, 194, 196, 196, 236, 235, 229, 243, 264, 272, 237, 211, 180, 201);

    /** What came after them in 1954. */
    static final double[] PASSENGERS_1954 = {204, 188, 235, 227, 234, 264, 302, 293, 259, 229, 203, 229};

    private Published() {}
}
