package dev.cfbilling.conformance.mock.http;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import okhttp3.Headers;

/** The client's Accept-Encoding header. */
record AcceptEncoding(List<String> codings) {
  private static final Pattern REFUSED = Pattern.compile(";\\s*q=0(\\.0*)?$");

  static AcceptEncoding of(Headers headers) {
    return new AcceptEncoding(
        headers.values("Accept-Encoding").stream()
            .flatMap(value -> List.of(value.split(",", -1)).stream())
            .map(coding -> coding.strip().toLowerCase(Locale.ROOT))
            .toList());
  }

  boolean takesGzip() {
    return codings.stream()
        .anyMatch(coding -> coding.startsWith("gzip") && !REFUSED.matcher(coding).find());
  }
}
