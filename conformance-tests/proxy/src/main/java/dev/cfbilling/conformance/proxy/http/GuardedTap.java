package dev.cfbilling.conformance.proxy.http;

import java.nio.ByteBuffer;
import java.util.function.Consumer;
import org.eclipse.jetty.http.HttpFields;
import org.jspecify.annotations.Nullable;

/** A tap that can't disturb traffic: after it has thrown an exception it is not called again. */
final class GuardedTap {
  private @Nullable CallTap tap;

  private GuardedTap(@Nullable CallTap tap) {
    this.tap = tap;
  }

  static GuardedTap open(CallTap.Source taps, String method, String url, HttpFields headers) {
    try {
      return new GuardedTap(taps.tap(method, url, headers));
    } catch (RuntimeException broken) {
      return new GuardedTap(null);
    }
  }

  void sent(ByteBuffer part) {
    ByteBuffer copy = part.asReadOnlyBuffer();
    see(each -> each.sent(copy));
  }

  void received(ByteBuffer part) {
    ByteBuffer copy = part.asReadOnlyBuffer();
    see(each -> each.received(copy));
  }

  /** Calls the tap, while it works. */
  synchronized void see(Consumer<CallTap> what) {
    CallTap working = tap;
    if (working != null) {
      try {
        what.accept(working);
      } catch (RuntimeException broken) {
        tap = null;
      }
    }
  }

  /** Calls the tap for the last time. */
  synchronized void end(Consumer<CallTap> how) {
    see(how);
    tap = null;
  }
}
