package dev.cfbilling.conformance.mock.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The hosts that a request may name: loopback, the listening address, and allowed names.
 *
 * <p>This prevents DNS rebinding: a web page points its own name at this machine, and the browser
 * lets it read the answers. Addresses can't be rebound, so a server that listens on all addresses
 * allows each.
 */
record HostRule(InetAddress listening, Set<String> names) {
  private static final String OCTET = "(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
  private static final Pattern ADDRESS =
      Pattern.compile("%s(\\.%s){3}|\\[[0-9a-f:.]+]".formatted(OCTET, OCTET));

  /** Whether a request to {@code host}, without a port, is answered. */
  boolean allows(String host) {
    String name = host.toLowerCase(Locale.ROOT);
    return name.equals("localhost")
        || names.contains(name)
        || address(name).filter(this::isListenedOn).isPresent();
  }

  private boolean isListenedOn(InetAddress address) {
    return address.isLoopbackAddress()
        || listening.isAnyLocalAddress()
        || address.equals(listening);
  }

  /** The literal address; empty for a name, which is not looked up. */
  private static Optional<InetAddress> address(String host) {
    if (!ADDRESS.matcher(host).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(InetAddress.getByName(host));
    } catch (UnknownHostException malformed) {
      return Optional.empty();
    }
  }
}
