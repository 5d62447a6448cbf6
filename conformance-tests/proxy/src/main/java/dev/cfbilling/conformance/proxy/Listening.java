package dev.cfbilling.conformance.proxy;

import dev.cfbilling.conformance.proxy.call.CallWatch;
import java.util.concurrent.CompletableFuture;

/** The watch of a proxy that listens already: a port is taken before a file is made. */
final class Listening {
  private final CompletableFuture<CallWatch> watch = new CompletableFuture<>();

  void begin(CallWatch begun) {
    watch.complete(begun);
  }

  CallWatch watch() {
    return watch.join();
  }
}
