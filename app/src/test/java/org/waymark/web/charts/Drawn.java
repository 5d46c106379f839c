package org.waymark.web.charts;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A finished mark, read back as XML: markup that is not well formed fails here. */
record Drawn(Element root) {

    static Drawn of(String markup) {
        try {
            var parser = DocumentBuilderFactory.newInstance().newDocumentBuilder();
            return new Drawn(
                    parser.parse(new InputSource(new StringReader(markup))).getDocumentElement());
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalArgumentException("Not well formed: " + markup, e);
        }
    }

    String attribute(String name) {
        return root.getAttribute(name);
    }

    List<Element> all(String tag, String css) {
        var found = root.getElementsByTagName(tag);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .filter(element -> element.getAttribute("class").equals(css))
                .toList();
    }

    String d(String css) {
        return all("path", css).getFirst().getAttribute("d");
    }

    List<String> texts(String css) {
        return all("text", css).stream().map(Element::getTextContent).toList();
    }

    double number(String tag, String css, String attribute) {
        return Double.parseDouble(all(tag, css).getFirst().getAttribute(attribute));
    }
}
