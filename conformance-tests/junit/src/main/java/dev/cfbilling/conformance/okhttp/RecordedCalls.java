package dev.cfbilling.conformance.okhttp;

import dev.cfbilling.conformance.exchange.Exchange;
import dev.cfbilling.conformance.finding.TargetKind;
import dev.cfbilling.conformance.target.PassingCalls;
import java.util.List;
import java.util.function.Consumer;

/**
 * The recorded calls as a target of a run.
 *
 * @param secrets that they were made with
 */
record RecordedCalls(List<Exchange> calls, List<String> secrets) implements PassingCalls {

  @Override
  public String name() {
    return "the recorded calls";
  }

  @Override
  public TargetKind kind() {
    return TargetKind.LIVE;
  }

  @Override
  public void exchanges(Consumer<Exchange> consumer) {
    calls.forEach(consumer);
  }
}
