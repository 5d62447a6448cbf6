package dev.cfbilling.conformance.proxy.http;

import java.net.InetAddress;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The hosts that a request may name: loopback, the address that is listened on, and names that were
 * allowed.
 *
 * <p>A web page that points its own name at this machine (DNS rebinding) would otherwise read
 * answers, and a client that takes this for a forward proxy would send its calls of other hosts to
 * the origin.
 */
record AllowedHosts(InetAddress listening, Set<String> names) {
  private static final Pattern LOOPBACK =
      Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[(::1|0:0:0:0:0:0:0:1)]");
  private static final Pattern ADDRESS =
      Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|\\[[0-9a-f:.]+]");

  /**
   * Whether a request is answered.
   *
   * @param port that of the Host header
   * @param ownPort that the proxy listens on
   */
  boolean allows(String host, int port, int ownPort) {
    String name = host.toLowerCase(Locale.ROOT);
    return names.contains(name) || (port == ownPort && isOwn(name));
  }

  private boolean isOwn(String name) {
    if (LOOPBACK.matcher(name).matches()) {
      return true;
    }
    boolean address = ADDRESS.matcher(name).matches();
    return address
        && (listening.isAnyLocalAddress()
            || listening.getHostAddress().equals(name.replaceAll("[\\[\\]]", "")));
  }
}
