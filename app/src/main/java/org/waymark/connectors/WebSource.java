package org.waymark.connectors;

/** A source that is asked over the web. */
public sealed interface WebSource extends Source permits GoogleSheet, HttpJson, OtherWaymark, Prometheus, TableByUrl {}
