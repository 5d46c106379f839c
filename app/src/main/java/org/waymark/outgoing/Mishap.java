package org.waymark.outgoing;

import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ClientProtocolException;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.NoHttpResponseException;

/** What an exception of the network means. */
final class Mishap {
    private Mishap() {}

    static Failure of(IOException e, URI address, Watch.Alarm alarm) {
        var known = Failure.in(e);
        if (known.isPresent()) return known.get();
        if (alarm.hasRung()) return new Failure(alarm.slow());
        var host = address.getHost();
        return new Failure(
                switch (e) {
                    case UnknownHostException _ -> new Trouble.NoSuchHost(host);
                    case SSLException _ -> new Trouble.Certificate(host);
                    case ConnectException _, NoRouteToHostException _ ->
                        new Trouble.Unreachable(address.getAuthority());
                    case InterruptedIOException _ -> alarm.slow(); // of sockets and of connecting
                    case ZipException _ -> new Trouble.Packing(host, "gzip");
                    case EOFException _, ConnectionClosedException _, NoHttpResponseException _, SocketException _ ->
                        new Trouble.BrokenOff(host);
                    case ClientProtocolException _, MessageConstraintException _ ->
                        new Trouble.NotHttp(address.getAuthority());
                    default -> new Trouble.BrokenOff(host);
                });
    }
}
