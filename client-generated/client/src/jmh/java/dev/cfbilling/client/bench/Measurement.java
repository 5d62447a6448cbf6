package dev.cfbilling.client.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/** How one contender did, over all its rounds. */
final class Measurement {
  private final List<Double> milliseconds = new ArrayList<>();
  private final List<Double> bytes = new ArrayList<>();

  void add(RunResult round) {
    for (IterationResult iteration : round.getAggregatedResult().getIterationResults()) {
      milliseconds.add(iteration.getPrimaryResult().getScore());
      Result<?> allocated = iteration.getSecondaryResults().get("gc.alloc.rate.norm");
      bytes.add(Objects.requireNonNull(allocated).getScore());
    }
    Collections.sort(milliseconds);
    Collections.sort(bytes);
  }

  /** The fastest iteration, in milliseconds for each pass over the body. */
  double best() {
    return milliseconds.get(0);
  }

  double median() {
    return milliseconds.get(milliseconds.size() / 2);
  }

  /** In bytes for each pass over the body; hardly any iteration differs. */
  double allocated() {
    return bytes.get(bytes.size() / 2);
  }
}
