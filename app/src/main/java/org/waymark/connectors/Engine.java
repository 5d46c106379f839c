package org.waymark.connectors;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The databases that can be asked. */
public enum Engine {
    POSTGRESQL(5432, Set.of("currentSchema", "targetServerType", "loadBalanceHosts", "channelBinding")),
    /** Also MySQL: MariaDB's driver speaks to both. */
    MARIADB(3306, Set.of("connectionCollation", "timezone", "zeroDateTimeBehavior", "restrictedAuth")),
    SQLSERVER(1433, Set.of("instanceName", "hostNameInCertificate", "multiSubnetFailover", "domain")),
    SQLITE(0, Set.of()),
    /** What the admin of the server dropped in. */
    OTHER(0, Set.of());

    private final int port;
    private final Set<String> options;

    Engine(int port, Set<String> options) {
        this.port = port;
        this.options = options;
    }

    /** 0: none that is known. */
    public int usualPort() {
        return port;
    }

    /**
     * Whether somebody who sets up a connection may set this property of the driver. All others stay as they are: among them are
     * some that read files of this server or load classes.
     */
    boolean allows(String option) {
        return options.contains(option);
    }

    List<String> options() {
        return List.copyOf(new TreeSet<>(options));
    }
}
