package org.waymark.connectors;

import com.jayway.jsonpath.spi.json.AbstractJsonProvider;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;

/** JSON as maps, lists, texts and numbers of Java; it is read elsewhere, with limits. */
final class PlainJson extends AbstractJsonProvider {
    @Override
    public Object parse(String json) {
        throw new UnsupportedOperationException("JSON is read by JsonText");
    }

    @Override
    public Object parse(InputStream json, String charset) {
        throw new UnsupportedOperationException("JSON is read by JsonText");
    }

    @Override
    public String toJson(Object value) {
        return JsonText.write(value);
    }

    @Override
    public Object createArray() {
        return new ArrayList<>();
    }

    @Override
    public Object createMap() {
        return new LinkedHashMap<String, Object>();
    }
}
