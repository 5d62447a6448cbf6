package dev.cfbilling.conformance.cli.terminal;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/**
 * Ctrl-C for a verb that has something to say at its end: the first one ends the verb, which exits
 * with its own code, a second one the process.
 *
 * <p>A shutdown hook would be too late: what else ends then runs at the same time, and the code is
 * the signal's. Java's signals have no interface that a compiler lets through without a warning.
 */
public final class StopSignal {
  private static final List<String> SIGNALS = List.of("INT", "TERM");

  private final CountDownLatch stop = new CountDownLatch(1);

  /** Takes the signals from here on, where this Java can. */
  public void listen() {
    try {
      Class<?> signal = Class.forName("sun.misc.Signal");
      Class<?> handler = Class.forName("sun.misc.SignalHandler");
      Object usual = handler.getField("SIG_DFL").get(null);
      for (String name : SIGNALS) {
        Object taken = signal.getConstructor(String.class).newInstance(name);
        Object onSignal =
            Proxy.newProxyInstance(
                handler.getClassLoader(),
                new Class<?>[] {handler},
                (self, method, arguments) -> {
                  signal.getMethod("handle", signal, handler).invoke(null, taken, usual);
                  stop.countDown();
                  return null;
                });
        signal.getMethod("handle", signal, handler).invoke(null, taken, onSignal);
      }
    } catch (ReflectiveOperationException noSignals) {
      // Then Ctrl-C ends the process, and the recording is whole all the same.
    }
  }

  /** Waits for a signal; an interrupt is one too. */
  public void await() {
    try {
      stop.await();
    } catch (InterruptedException stopped) {
      // Then the end has come as well.
    }
  }
}
