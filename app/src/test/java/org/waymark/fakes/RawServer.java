package org.waymark.fakes;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A server that answers byte for byte what a test wants, also what no proper server would. One request a connection. */
public final class RawServer implements AutoCloseable {
    private static final char[] PASSWORD = "waymark".toCharArray();

    private final ServerSocket socket;
    private final String scheme;
    private final Map<String, Reply> replies = new ConcurrentHashMap<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();

    /** @param path with what follows a ? */
    public record Asked(String path, Map<String, String> headers, String body) {}

    @FunctionalInterface
    public interface Reply {
        void to(Asked asked, OutputStream out) throws Exception;
    }

    private RawServer(ServerSocket socket, String scheme) {
        this.socket = socket;
        this.scheme = scheme;
        Thread.startVirtualThread(this::listen);
    }

    public static RawServer open() throws IOException {
        return new RawServer(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), "http");
    }

    /** With the certificate that {@link #trust} believes. */
    public static RawServer secure() throws IOException {
        return new RawServer(
                trust().getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress()), "https");
    }

    public static SSLContext trust() {
        try (var file = RawServer.class.getResourceAsStream("/tls/localhost.p12")) {
            var store = KeyStore.getInstance("PKCS12");
            store.load(file, PASSWORD);
            var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, PASSWORD);
            var trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trusted.init(store);
            var context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), trusted.getTrustManagers(), null);
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("The certificate of the tests cannot be read", e);
        }
    }

    /** @param path without what follows a ? */
    public RawServer at(String path, Reply reply) {
        replies.put(path, reply);
        return this;
    }

    public RawServer says(String path, String type, String body) {
        return at(
                path, (_, out) -> write(out, "200 OK", "Content-Type: " + type, body.getBytes(StandardCharsets.UTF_8)));
    }

    /** @param headers lines with CRLF between them, or empty */
    public RawServer status(String path, String status, String headers, String body) {
        return at(path, (_, out) -> write(out, status, headers, body.getBytes(StandardCharsets.UTF_8)));
    }

    public RawServer sends(String path, String location) {
        return status(path, "302 Found", "Location: " + location, "");
    }

    public static void write(OutputStream out, String status, String headers, byte[] body) throws IOException {
        var head = "HTTP/1.1 %s\r\n%sContent-Length: %d\r\nConnection: close\r\n\r\n"
                .formatted(status, headers.isEmpty() ? "" : headers + "\r\n", body.length);
        out.write(head.getBytes(StandardCharsets.ISO_8859_1));
        out.write(body);
    }

    public URI uri(String path) {
        return URI.create("%s://localhost:%d%s".formatted(scheme, socket.getLocalPort(), path));
    }

    public int port() {
        return socket.getLocalPort();
    }

    public List<Asked> asked() {
        return asked;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void listen() {
        while (!socket.isClosed()) {
            try {
                var connection = socket.accept();
                Thread.startVirtualThread(() -> serve(connection));
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            var request = read(new BufferedInputStream(connection.getInputStream()));
            asked.add(request);
            var path = request.path().split("\\?")[0];
            var reply = replies.getOrDefault(path, (_, out) -> write(out, "404 Not Found", "", new byte[0]));
            reply.to(request, connection.getOutputStream());
            connection.getOutputStream().flush();
        } catch (Exception e) {
            // whoever asked has gone, which is what many tests are about
        }
    }

    private static Asked read(InputStream in) throws IOException {
        var first = line(in);
        var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        for (var line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        var length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
        return new Asked(first.split(" ")[1], headers, new String(in.readNBytes(length), StandardCharsets.UTF_8));
    }

    private static String line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) throw new IOException("gone");
            if (b != '\r') line.write(b);
        }
        return line.toString(StandardCharsets.ISO_8859_1);
    }
}
