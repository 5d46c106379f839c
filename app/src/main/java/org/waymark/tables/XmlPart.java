package org.waymark.tables;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.waymark.platform.Refused;

/**
 * One XML file of a workbook, walked from tag to tag. It may declare nothing (no DTD, so no entities), and names are compared without their
 * namespace, because programs differ in it.
 */
final class XmlPart implements AutoCloseable {
    private static final XMLInputFactory XML = XMLInputFactory.newDefaultFactory();

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    private final InputStream bytes;
    private final XMLStreamReader xml;

    XmlPart(InputStream packed, Allowance allowance) {
        this.bytes = new BoundedXml(packed, allowance);
        try {
            this.xml = XML.createXMLStreamReader(bytes);
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    /** Goes on to the next start of one of these; false at the end of the file. */
    boolean toStart(String... names) {
        var wanted = Set.of(names);
        while (next()) {
            if (xml.isStartElement() && wanted.contains(xml.getLocalName())) return true;
        }
        return false;
    }

    /** One step; false at the end of the file. */
    boolean next() {
        try {
            if (!xml.hasNext()) return false;
            if (xml.next() == XMLStreamConstants.DTD) throw new Refused.Invalid("file", "", "no.table.declares");
            return true;
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    boolean isAt(String name) {
        return xml.isStartElement() && xml.getLocalName().equals(name);
    }

    boolean isAtEndOf(String name) {
        return xml.isEndElement() && xml.getLocalName().equals(name);
    }

    /** Empty when there is no such attribute. */
    String attribute(String name) {
        return attribute("", name);
    }

    String attribute(String namespace, String name) {
        var value = xml.getAttributeValue(namespace.isEmpty() ? null : namespace, name);
        return value == null ? "" : value;
    }

    /** All text up to the end of the element at hand, without what stands in an element {@code without}; at most so many characters. */
    String text(String without, int most) {
        var text = new StringBuilder();
        int depth = 1;
        int left = 0;
        while (depth > 0 && next()) {
            if (xml.isStartElement()) {
                depth++;
                if (left > 0 || xml.getLocalName().equals(without)) left++;
            } else if (xml.isEndElement()) {
                depth--;
                if (left > 0) left--;
            } else if (left == 0 && xml.hasText() && xml.getEventType() != XMLStreamConstants.COMMENT) {
                text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
                if (text.length() > most) throw new Refused.Invalid("file", "", "no.table.long-text", most);
            }
        }
        return text.toString();
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }

    private static RuntimeException broken(XMLStreamException e) {
        return e.getNestedException() instanceof Refused refused ? refused : XlsxPackage.broken("");
    }
}
