package org.waymark.web.layout;

/** The secret that shows a form was made here; each form and each script request carries it. */
public record Csrf(String parameter, String header, String token) {}
