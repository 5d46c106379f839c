package org.waymark.platform;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import javax.sql.DataSource;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.conf.StatementType;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.boot.jooq.autoconfigure.DefaultConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.datasource.LazyConnectionDataSourceProxy;

/**
 * One code, two databases. SQLite has one writer: a pool of exactly one connection writes, others only read, and a read-only
 * transaction is routed to them. PostgreSQL has one pool for both.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Database.class)
class DatabaseConfig {
    @Bean
    Clock clock() {
        return Past.over(Clock.tick(Clock.systemUTC(), java.time.Duration.ofNanos(1000)));
    }

    @Bean
    OneProgram oneProgram(Database database) {
        return new OneProgram(database);
    }

    /** Not before the folder is held. */
    @Bean(destroyMethod = "close")
    @FlywayDataSource
    HikariDataSource writer(Database database, OneProgram held) {
        return DataSources.writer(database);
    }

    @Bean(destroyMethod = "close")
    @Nullable
    HikariDataSource reader(Database database) {
        return DataSources.reader(database);
    }

    @Bean
    LastWrite lastWrite(Database database) {
        return new LastWrite(database.embedded() ? DataSources.file(database, true) : null);
    }

    @Bean
    @Primary
    DataSource dataSource(
            @org.springframework.beans.factory.annotation.Qualifier("writer") HikariDataSource writer,
            @org.springframework.beans.factory.annotation.Qualifier("reader") @Nullable HikariDataSource reader) {
        var proxy = new LazyConnectionDataSourceProxy();
        proxy.setTargetDataSource(writer);
        proxy.setDefaultAutoCommit(true);
        if (reader != null) {
            proxy.setReadOnlyDataSource(reader);
        }
        return proxy;
    }

    @Bean
    DefaultConfigurationCustomizer jooq(Database database) {
        return configuration -> configuration
                .set(database.embedded() ? SQLDialect.SQLITE : SQLDialect.POSTGRES)
                .set(new Settings()
                        .withRenderSchema(false)
                        .withRenderCatalog(false)
                        .withExecuteLogging(false)
                        .withFetchWarnings(false)
                        .withAttachRecords(false)
                        .withStatementType(StatementType.PREPARED_STATEMENT));
    }
}
