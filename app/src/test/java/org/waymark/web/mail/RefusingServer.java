package org.waymark.web.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** A mail server that takes no letter: one address is unknown to it, and for all others it is too busy. */
final class RefusingServer implements AutoCloseable {
    private final ServerSocket socket;
    private final String gone;

    RefusingServer(String gone) throws IOException {
        this(gone, 0);
    }

    RefusingServer(String gone, int port) throws IOException {
        this.gone = gone;
        socket = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::listen);
    }

    JavaMailSenderImpl sender() {
        var sender = new JavaMailSenderImpl();
        sender.setHost("localhost");
        sender.setPort(socket.getLocalPort());
        return sender;
    }

    private void listen() {
        while (!socket.isClosed()) {
            try {
                var caller = socket.accept();
                Thread.ofVirtual().start(() -> talk(caller));
            } catch (IOException e) {
                return; // it was closed
            }
        }
    }

    private void talk(Socket caller) {
        try (caller;
                var in =
                        new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.US_ASCII))) {
            say(caller, "220 here");
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                if (!line.startsWith("RCPT")) say(caller, "250 well");
                else say(caller, line.contains(gone) ? "550 5.1.1 No such user" : "450 4.2.1 Busy");
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void say(Socket caller, String line) throws IOException {
        caller.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
