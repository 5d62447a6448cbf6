package dev.cfbilling.conformance.proxy.http;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;

/** The headers of a message that are about one connection alone; RFC 9110, section 7.6.1. */
final class HopHeaders {
  private static final Set<String> ALWAYS =
      Set.of(
          "connection",
          "keep-alive",
          "proxy-authenticate",
          "proxy-authorization",
          "proxy-connection",
          "te",
          "transfer-encoding",
          "upgrade");

  /** Those that Jetty acts on. */
  private static final Set<HttpHeader> KNOWN =
      EnumSet.of(HttpHeader.HOST, HttpHeader.CONTENT_LENGTH, HttpHeader.EXPECT);

  private HopHeaders() {}

  /**
   * All other headers, in their order and letter case: Jetty writes a name that it knows in its
   * own, but for those that it needs to know here.
   */
  static List<HttpField> endToEnd(HttpFields headers) {
    Set<String> hop = new HashSet<>(ALWAYS);
    headers
        .getValuesList(HttpHeader.CONNECTION)
        .forEach(
            value -> {
              for (String name : value.split(",", -1)) {
                hop.add(name.strip().toLowerCase(Locale.ROOT));
              }
            });
    return headers.stream()
        .filter(field -> !hop.contains(field.getLowerCaseName()))
        .map(HopHeaders::unknown)
        .toList();
  }

  private static HttpField unknown(HttpField field) {
    return field.getHeader() == null || KNOWN.contains(field.getHeader())
        ? field
        : new HttpField((HttpHeader) null, field.getName(), field.getValue());
  }
}
