package org.waymark.web;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** An answer that is compressed if it turns out to be text and not known to be short. That is decided when its first byte is written. */
final class CompressedResponse extends HttpServletResponseWrapper {
    private static final int WORTH_IT = 1024;
    private static final int BUFFER = 8 * 1024;
    /** Holds most pages whole, so that they are sent at once and nothing waits for a slow reader while they are made. */
    private static final int WHOLE = 64 * 1024;

    private static final String LENGTH = "Content-Length";

    private long length = -1;
    private @Nullable ServletOutputStream output;
    private @Nullable PrintWriter writer;
    private @Nullable OutputStream gzip;

    CompressedResponse(HttpServletResponse response) {
        super(response);
    }

    @Override
    public void setContentLength(int bytes) {
        setContentLengthLong(bytes);
    }

    /** Kept back until it is known whether it will still be true. */
    @Override
    public void setContentLengthLong(long bytes) {
        length = bytes;
    }

    @Override
    public void setHeader(String name, String value) {
        if (name.equalsIgnoreCase(LENGTH)) length = Long.parseLong(value);
        else super.setHeader(name, value);
    }

    @Override
    public void addHeader(String name, String value) {
        if (name.equalsIgnoreCase(LENGTH)) length = Long.parseLong(value);
        else super.addHeader(name, value);
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        if (output == null) {
            output = isWorthIt() ? compressed() : plain();
        }
        return output;
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        if (writer == null) writer = new PrintWriter(new OutputStreamWriter(getOutputStream(), getCharacterEncoding()));
        return writer;
    }

    @Override
    public void reset() {
        super.reset();
        forget();
    }

    @Override
    public void resetBuffer() {
        super.resetBuffer();
        forget();
    }

    void finish() throws IOException {
        if (writer != null) writer.flush();
        if (gzip != null) gzip.close();
        else if (output == null && length >= 0 && !isCommitted()) super.setContentLengthLong(length);
    }

    private boolean isWorthIt() {
        var type = getContentType();
        return type != null
                && (type.startsWith("text/html") || type.contains("json"))
                && (length < 0 || length >= WORTH_IT)
                && getHeader("Content-Encoding") == null
                && getHeader("ETag") == null
                && !isCommitted();
    }

    private ServletOutputStream plain() throws IOException {
        if (length >= 0) super.setContentLengthLong(length);
        return super.getOutputStream();
    }

    private ServletOutputStream compressed() throws IOException {
        setHeader("Content-Encoding", "gzip");
        addHeader("Vary", "Accept-Encoding");
        setBufferSize(WHOLE);
        gzip = new GZIPOutputStream(super.getOutputStream(), BUFFER) {
            {
                def.setLevel(Deflater.BEST_SPEED);
            }
        };
        return new Through(gzip);
    }

    private void forget() {
        length = -1;
        output = null;
        writer = null;
        gzip = null;
    }

    private static final class Through extends ServletOutputStream {
        private final OutputStream to;

        Through(OutputStream to) {
            this.to = to;
        }

        @Override
        public void write(int one) throws IOException {
            to.write(one);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            to.write(bytes, from, count);
        }

        @Override
        public void flush() throws IOException {
            to.flush();
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new IllegalStateException("Compressed answers are written at once");
        }
    }
}
