package org.waymark.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;

/** One kept-alive HTTP/1.1 connection with as little work on our side as possible: the load shares the machine with the program. */
final class Wire implements AutoCloseable {
    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;

    Wire(int port) throws IOException {
        socket = new Socket("127.0.0.1", port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(60_000);
        in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
        out = socket.getOutputStream();
    }

    /** An answer as it came over the wire: its status and its bytes, compressed as sent. */
    record Answer(int status, int bytes, byte[] body, String head) {
        String text() throws IOException {
            var plain = head.toLowerCase(java.util.Locale.ROOT).contains("content-encoding: gzip")
                    ? new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes()
                    : body;
            return new String(plain, StandardCharsets.UTF_8);
        }
    }

    static byte[] request(String method, String path, String headers, String body) {
        var content = body.getBytes(StandardCharsets.UTF_8);
        var length = content.length == 0 ? "" : "Content-Length: %d\r\n".formatted(content.length);
        var head = "%s %s HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: gzip\r\n%s%s\r\n"
                .formatted(method, path, headers, length);
        var all = new ByteArrayOutputStream();
        all.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        all.writeBytes(content);
        return all.toByteArray();
    }

    Answer send(byte[] request) throws IOException {
        out.write(request);
        out.flush();
        var head = new StringBuilder();
        int status = 0;
        int length = 0;
        boolean chunked = false;
        int total = 0;
        for (var line = line(); !line.isEmpty(); line = line()) {
            total += line.length() + 2;
            head.append(line).append('\n');
            var lower = line.toLowerCase(java.util.Locale.ROOT);
            if (status == 0) {
                status = Integer.parseInt(line.substring(9, 12));
            } else if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(line.substring(15).strip());
            } else if (lower.startsWith("transfer-encoding:")) {
                chunked = lower.contains("chunked");
            }
        }
        var body = chunked ? chunks() : in.readNBytes(length);
        return new Answer(status, total + body.length, body, head.toString());
    }

    private byte[] chunks() throws IOException {
        var all = new ByteArrayOutputStream();
        for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            all.write(in.readNBytes(size));
            line();
        }
        line();
        return all.toByteArray();
    }

    private String line() throws IOException {
        var line = new StringBuilder(64);
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("The program closed the connection");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
