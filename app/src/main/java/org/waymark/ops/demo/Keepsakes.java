package org.waymark.ops.demo;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.library.OwnTemplates;
import org.waymark.library.TemplateWish;
import org.waymark.ops.demo.Goals.Scene;

/** Templates that the company made of what it would begin with again. */
@Component
class Keepsakes {
    private static final int MADE_DAYS_AGO = 3;

    private final OwnTemplates templates;

    Keepsakes(OwnTemplates templates) {
        this.templates = templates;
    }

    /** Of a KPI or of an objective, by their keys. */
    record Keepsake(@Nullable String kpi, @Nullable String objective, String name, String why) {}

    record Chest(List<Keepsake> templates) {}

    void plan(Scene scene) {
        var kept = Shelf.read("library", Chest.class).templates();
        scene.timeline()
                .on(scene.timeline().today().minusDays(MADE_DAYS_AGO), () -> kept.forEach(one -> keep(one, scene)));
    }

    private void keep(Keepsake one, Scene scene) {
        var maker = scene.troupe().owner();
        var made = one.kpi() == null
                ? templates.make(
                        maker,
                        Objects.requireNonNull(scene.parents().get(one.objective()))
                                .objective())
                : templates.make(maker, Objects.requireNonNull(scene.kpis().get(one.kpi())));
        templates.edit(maker, made.id(), made.version(), new TemplateWish(one.name(), one.why()));
    }
}
