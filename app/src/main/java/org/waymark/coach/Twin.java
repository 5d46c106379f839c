package org.waymark.coach;

import org.waymark.objectives.Objective;

/** Another objective that says nearly the same. */
public record Twin(Objective.Id id, String title) {}
