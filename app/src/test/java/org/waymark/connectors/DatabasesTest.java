package org.waymark.connectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How SQL Server is asked; no such server is at hand. */
class DatabasesTest {
    @Test
    void sqlServerProvesItselfUnlessSomebodyChoseOtherwise() {
        assertThat(asked())
                .containsOnly(
                        Map.entry("databaseName", "figures"),
                        Map.entry("encrypt", "true"),
                        Map.entry("trustServerCertificate", "false"),
                        Map.entry("portNumber", "1433"));
        assertThat(asked("protection", "encrypted"))
                .containsEntry("encrypt", "true")
                .containsEntry("trustServerCertificate", "true");
        assertThat(asked("protection", "none")).containsEntry("encrypt", "false");
    }

    @Test
    void anInstanceThatHasANameIsAskedForItsPortUnlessOneWasTyped() {
        assertThat(asked("options", "instanceName=REPORTS")).doesNotContainKey("portNumber");
        assertThat(asked("options", "instanceName=REPORTS", "port", "1500")).containsEntry("portNumber", "1500");
    }

    @Test
    void whoeverIsOfADomainSignsInByNtlm() {
        assertThat(asked("options", "domain=HALDEN"))
                .containsEntry("integratedSecurity", "true")
                .containsEntry("authenticationScheme", "NTLM");
    }

    private static Map<String, String> asked(String... more) {
        var settings = new HashMap<>(
                Map.of("engine", "sqlserver", "host", "db.example", "database", "figures", "query", "select 1"));
        for (int i = 0; i < more.length; i += 2) settings.put(more[i], more[i + 1]);
        return Databases.ofSqlServer((Sql) Kind.SQL.source(settings));
    }
}
