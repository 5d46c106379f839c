package org.waymark.analytics.expression;

/**
 * There is no value.
 *
 * @param where the part of the formula that has none although all it is computed from has one
 */
public record Missing(Why why, Expression where) implements Value {}
