package org.waymark.tables;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;

/**
 * Bytes of an XML file on their way to the parser, which keeps a tag or a text whole in memory: neither may be endless, and all together
 * may not be more than allowed.
 */
final class BoundedXml extends FilterInputStream {
    /** Bytes between two {@code <}: a cell of 32,767 characters in its longest writing. */
    private static final int LONGEST = 1024 * 1024;

    private final Allowance allowance;
    private long since;

    BoundedXml(InputStream packed, Allowance allowance) {
        super(packed);
        this.allowance = allowance;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int count;
        try {
            count = super.read(into, from, length);
        } catch (ZipException e) {
            throw XlsxPackage.broken("");
        }
        if (count > 0) check(into, from, count);
        return count;
    }

    private void check(byte[] bytes, int from, int count) {
        allowance.take(count);
        for (int i = from; i < from + count; i++) {
            since = bytes[i] == '<' ? 0 : since + 1;
            if (since > LONGEST) throw XlsxPackage.broken("");
        }
    }
}
