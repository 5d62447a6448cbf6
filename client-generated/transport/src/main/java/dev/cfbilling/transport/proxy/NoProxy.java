package dev.cfbilling.transport.proxy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;

/**
 * Hosts that are reached without a proxy, as {@code NO_PROXY} lists them for curl and Go: a name
 * with all that ends in it, an address, a range of addresses such as {@code 10.0.0.0/8}, any of
 * them with a port, or {@code *} for all.
 */
final class NoProxy {
  private static final Pattern PORT = Pattern.compile("(\\[[^]]*]|[^:]*):(\\d{1,5})");
  private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|[0-9a-f:.]*:[0-9a-f:.]*");

  private final List<String> entries;

  NoProxy(String list) {
    this.entries =
        Arrays.stream(list.toLowerCase(Locale.ROOT).split("[,\\s]+", -1))
            .filter(entry -> !entry.isEmpty())
            .toList();
  }

  boolean has(HttpUrl url) {
    return entries.stream().anyMatch(entry -> matches(entry, url));
  }

  private static boolean matches(String entry, HttpUrl url) {
    Matcher withPort = PORT.matcher(entry);
    if (!withPort.matches()) {
      return matchesHost(entry, url.host());
    }
    return Integer.parseInt(withPort.group(2)) == url.port()
        && matchesHost(withPort.group(1), url.host());
  }

  private static boolean matchesHost(String entry, String host) {
    if (entry.equals("*")) {
      return true;
    }
    String[] range = entry.replaceAll("[\\[\\]]", "").split("/", 2);
    Optional<byte[]> address = address(range[0]);
    if (address.isPresent()) {
      return address(host).filter(its -> isIn(its, address.get(), range)).isPresent();
    }
    String name = entry.replaceFirst("^\\*?\\.", "");
    return host.equals(name) || host.endsWith("." + name);
  }

  private static boolean isIn(byte[] address, byte[] start, String... range) {
    if (address.length != start.length) {
      return false;
    }
    int bits = start.length * Byte.SIZE;
    if (range.length == 2) {
      if (!range[1].matches("\\d{1,3}")) {
        return false;
      }
      bits = Math.min(bits, Integer.parseInt(range[1]));
    }
    for (int bit = 0; bit < bits; bit++) {
      int mask = 0x80 >> bit % Byte.SIZE;
      if (((address[bit / Byte.SIZE] ^ start[bit / Byte.SIZE]) & mask) != 0) {
        return false;
      }
    }
    return true;
  }

  /** That of an address in digits; no name is looked up. */
  private static Optional<byte[]> address(String host) {
    if (!ADDRESS.matcher(host).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(InetAddress.getByName(host).getAddress());
    } catch (UnknownHostException noAddress) {
      return Optional.empty();
    }
  }
}
