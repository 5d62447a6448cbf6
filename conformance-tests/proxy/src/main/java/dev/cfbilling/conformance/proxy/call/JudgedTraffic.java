package dev.cfbilling.conformance.proxy.call;

import dev.cfbilling.conformance.exchange.Exchange;
import dev.cfbilling.conformance.finding.TargetKind;
import dev.cfbilling.conformance.target.PassingCalls;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;

/** The calls on their way to the judge, in the order in which they are recorded. */
final class JudgedTraffic implements PassingCalls {
  private final String name;
  private final LeftOut leftOut;
  private final BlockingQueue<Optional<Waiting>> waiting = new LinkedBlockingQueue<>();
  private volatile List<String> secrets = List.of();
  private volatile boolean closed;

  /**
   * A call that waits.
   *
   * @param secrets of it and those before
   * @param done runs when the judge has no more use for it
   */
  record Waiting(Exchange exchange, List<String> secrets, Runnable done) {
    void drop() {
      try {
        exchange.close();
      } catch (IOException stays) {
        // The file goes when the process ends.
      }
      done.run();
    }
  }

  JudgedTraffic(String name, LeftOut leftOut) {
    this.name = name;
    this.leftOut = leftOut;
  }

  void add(Waiting call) {
    waiting.add(Optional.of(call));
    if (closed) {
      dropAll("the judge had ended");
    }
  }

  /** Ends when all that waits is judged. */
  void end() {
    waiting.add(Optional.empty());
  }

  @Override
  public void exchanges(Consumer<Exchange> judge) {
    try {
      for (Optional<Waiting> next = waiting.take(); next.isPresent(); next = waiting.take()) {
        secrets = next.get().secrets();
        judge(next.get(), judge);
      }
    } catch (InterruptedException stopped) {
      dropAll("the proxy was stopped before the judge got to it");
    } finally {
      closed = true;
    }
  }

  private void judge(Waiting next, Consumer<Exchange> judge) {
    try {
      judge.accept(next.exchange());
      next.done().run();
    } catch (RuntimeException broken) {
      leftOut.add("not judged", "the judge broke off with " + broken.getClass().getSimpleName());
      next.drop();
    }
  }

  /** Leaves out all that waits. */
  void dropAll(String why) {
    for (Optional<Waiting> next = waiting.poll(); next != null; next = waiting.poll()) {
      next.ifPresent(
          call -> {
            leftOut.add("not judged", why);
            call.drop();
          });
    }
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public TargetKind kind() {
    return TargetKind.LIVE;
  }

  @Override
  public List<String> secrets() {
    return secrets;
  }
}
