package org.waymark.outgoing;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/** The bytes of an answer, counted as they come; no more than allowed are ever read, nor unpacked. */
final class LimitedBody extends FilterInputStream {
    private final Answer answer;
    private final long most;
    private long read;

    private LimitedBody(InputStream in, Answer answer, long most) {
        super(in);
        this.answer = answer;
        this.most = most;
    }

    static LimitedBody of(Answer answer, Limits limits) throws IOException {
        var entity = answer.response().getEntity();
        if (entity == null) return new LimitedBody(InputStream.nullInputStream(), answer, 0);
        if (entity.getContentLength() > limits.received()) throw tooLarge(limits.received());
        var received = new LimitedBody(entity.getContent(), answer, limits.received());
        var packing = answer.header("Content-Encoding").orElse("identity").toLowerCase(Locale.ROOT);
        return switch (packing) {
            case "identity", "" -> received;
            case "gzip", "x-gzip" -> new LimitedBody(unpacked(received, answer), answer, limits.unpacked());
            default -> throw new Failure(new Trouble.Packing(answer.host(), packing));
        };
    }

    long size() {
        return read;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        try {
            int count = super.read(bytes, offset, length);
            read += Math.max(0, count);
            if (read > most) throw tooLarge(most);
            return count;
        } catch (IOException e) {
            throw Mishap.of(e, answer.address(), answer.alarm());
        }
    }

    /** Nobody here goes back; what cannot be repeated is not promised. */
    @Override
    public boolean markSupported() {
        return false;
    }

    @Override
    public long skip(long count) throws IOException {
        return readNBytes((int) Math.min(count, 8192)).length;
    }

    private static InputStream unpacked(InputStream received, Answer answer) throws IOException {
        try {
            return new GZIPInputStream(received);
        } catch (IOException e) {
            throw Mishap.of(e, answer.address(), answer.alarm());
        }
    }

    private static Failure tooLarge(long most) {
        return new Failure(new Trouble.TooLarge(Math.max(1, most >> 20)));
    }
}
