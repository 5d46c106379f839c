package org.waymark.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.waymark.BareWorkspace;
import org.waymark.BothDatabases;
import org.waymark.TestDatabase;
import org.waymark.platform.Role;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

@BothDatabases
class OpenApiTest {
    private static final Path COMMITTED = Path.of("../docs/api/openapi.yaml");

    private final TestDatabase database;

    OpenApiTest(TestDatabase database) {
        this.database = database;
    }

    /** Written anew with {@code -Dwaymark.openapi=write}. */
    @Test
    void theCommittedDescriptionIsTheProgram() throws IOException {
        var described = description();

        if ("write".equals(System.getProperty("waymark.openapi"))) {
            Files.createDirectories(COMMITTED.getParent());
            Files.writeString(COMMITTED, described);
        }

        assertThat(Files.readString(COMMITTED)).isEqualTo(described);
    }

    @Test
    void eachGapOfAnAddressIsDescribedByItsName() {
        var paths = new Caller(database, new BareWorkspace(database).person(Role.VIEWER))
                .get("/api/v1/openapi.json")
                .json()
                .path("paths");

        assertThat(paths.propertyNames())
                .allSatisfy(path -> paths.path(path).forEach(deed -> {
                    var gaps = deed.path("parameters")
                            .valueStream()
                            .filter(one -> one.path("in").asString().equals("path"))
                            .map(one -> "{" + one.path("name").asString() + "}");
                    assertThat(gaps.toList())
                            .as(path)
                            .containsExactlyInAnyOrderElementsOf(Arrays.stream(path.split("/"))
                                    .filter(part -> part.startsWith("{"))
                                    .toList());
                }));
    }

    @Test
    void theProgramHandsOutItsDescription() {
        var caller = new Caller(database, new BareWorkspace(database).person(Role.VIEWER));

        assertThat(new String(caller.get("/api/v1/openapi.yaml").whole().body()))
                .startsWith("openapi: 3.1.0");
        var json = caller.get("/api/v1/openapi.json").json();
        assertThat(json.path("openapi").asString()).isEqualTo("3.1.0");
        assertThat(json.path("paths")
                        .path("/api/v1/kpis")
                        .path("post")
                        .path("summary")
                        .asString())
                .isEqualTo("Define a KPI");
    }

    private String description() {
        var mapping = database.get(RequestMappingHandlerMapping.class);
        var options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setWidth(120);
        options.setSplitLines(false);
        // what stands twice is written twice, without anchors
        options.setDereferenceAliases(true);
        return new Yaml(options).dump(new OpenApi().document(mapping.getHandlerMethods()));
    }
}
