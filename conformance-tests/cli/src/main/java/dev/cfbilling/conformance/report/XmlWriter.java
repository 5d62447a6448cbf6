package dev.cfbilling.conformance.report;

import java.io.Writer;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes indented XML 1.0. Characters that XML forbids become U+FFFD. */
final class XmlWriter {
  private static final String INDENTATION = "  ";
  private static final int REPLACEMENT = 0xFFFD;

  private final XMLStreamWriter xml;
  private int depth;

  XmlWriter(Writer out) throws XMLStreamException {
    this.xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
    xml.writeStartDocument("UTF-8", "1.0");
  }

  /**
   * Begins an element with child elements.
   *
   * @param attributes alternately names and values
   */
  void open(String element, String... attributes) throws XMLStreamException {
    indent();
    xml.writeStartElement(element);
    attributes(attributes);
    depth++;
  }

  /** Ends the innermost element. */
  void close() throws XMLStreamException {
    depth--;
    indent();
    xml.writeEndElement();
  }

  /** Writes an element with text, or an empty one. */
  void text(String element, String text, String... attributes) throws XMLStreamException {
    indent();
    if (text.isEmpty()) {
      xml.writeEmptyElement(element);
      attributes(attributes);
    } else {
      xml.writeStartElement(element);
      attributes(attributes);
      xml.writeCharacters(legal(text));
      xml.writeEndElement();
    }
  }

  /** Ends the document. Does not close the writer. */
  void finish() throws XMLStreamException {
    xml.writeEndDocument();
    xml.writeCharacters("\n");
    xml.flush();
  }

  private void attributes(String... attributes) throws XMLStreamException {
    for (int i = 0; i < attributes.length; i += 2) {
      xml.writeAttribute(attributes[i], legal(attributes[i + 1]));
    }
  }

  private void indent() throws XMLStreamException {
    xml.writeCharacters("\n" + INDENTATION.repeat(depth));
  }

  private static String legal(String text) {
    return text.codePoints()
        .map(c -> isLegal(c) ? c : REPLACEMENT)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** The production {@code Char} of XML 1.0; it excludes unpaired surrogates. */
  private static boolean isLegal(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= 0x20 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || c >= 0x10000;
  }
}
