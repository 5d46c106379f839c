package org.waymark.outgoing;

import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.util.Timeout;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Where errands to other servers begin. */
@Component
public class Outgoing implements DisposableBean {
    private static final Duration TO_CONNECT = Duration.ofSeconds(10);
    private static final Http1Config STRICT = Http1Config.custom()
            .setMaxHeaderCount(200)
            .setMaxLineLength(16_384)
            .setMaxEmptyLineCount(10)
            .build();

    private final Addresses addresses;
    private final Tokens tokens;
    private final Clock clock;
    private final SSLContext trust;
    private final ScheduledExecutorService alarms = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("outgoing-alarm").factory());

    @Autowired
    Outgoing(Addresses addresses, Clock clock) throws NoSuchAlgorithmException {
        this(addresses, clock, SSLContext.getDefault());
    }

    /** @param trust whose certificates are believed */
    Outgoing(Addresses addresses, Clock clock, SSLContext trust) {
        this.addresses = addresses;
        this.clock = clock;
        this.trust = trust;
        this.tokens = new Tokens(clock);
    }

    /** To be closed when all answers are read. */
    public Errand errand(Limits limits) {
        return errand(limits, addresses);
    }

    public Errand errand(Limits limits, Addresses addresses) {
        return new Errand(client(limits, addresses), addresses, new Watch(alarms, limits), tokens, clock);
    }

    @Override
    public void destroy() {
        alarms.shutdownNow();
    }

    /** One for each errand: a connection that was allowed yesterday is not used today. It does nothing by itself. */
    private CloseableHttpClient client(Limits limits, Addresses addresses) {
        var patience = Timeout.of(limits.request());
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(new CheckedNames(addresses))
                .setTlsSocketStrategy(new DefaultClientTlsStrategy(trust))
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(STRICT)
                        .build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(shorter(TO_CONNECT, limits.request())))
                        .setSocketTimeout(patience)
                        .build())
                .build();
        return HttpClients.custom()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(
                        RequestConfig.custom().setResponseTimeout(patience).build())
                .setUserAgent("Waymark")
                .disableRedirectHandling()
                .disableContentCompression()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .build();
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
