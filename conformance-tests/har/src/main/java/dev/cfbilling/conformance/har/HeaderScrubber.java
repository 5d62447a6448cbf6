package dev.cfbilling.conformance.har;

import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Keeps the values of headers that hold no secret; of all others only the names. */
final class HeaderScrubber {
  private static final Set<String> PLAIN =
      Set.of(
          "accept accept-encoding accept-language accept-ranges age allow cache-control"
              .concat(" cf-cache-status cf-ray connection content-encoding content-language")
              .concat(" content-length content-type date etag expires host if-modified-since")
              .concat(" if-none-match last-modified pragma ratelimit ratelimit-policy retry-after")
              .concat(" server status transfer-encoding user-agent vary via :authority :method")
              .concat(" :scheme :status")
              .split(" "));

  private static final Set<String> ADDRESSES =
      Set.of("location", "content-location", "referer", "origin", ":path");

  private final AddressScrubber addresses;
  private final UnaryOperator<String> text;

  HeaderScrubber(AddressScrubber addresses, UnaryOperator<String> text) {
    this.addresses = addresses;
    this.text = text;
  }

  String value(String header, String value) {
    String name = header.toLowerCase(Locale.ROOT);
    if (ADDRESSES.contains(name)) {
      return addresses.scrub(value);
    }
    return PLAIN.contains(name) ? text.apply(value) : ScrubbedValue.TEXT;
  }
}
