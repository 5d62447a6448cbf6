package dev.cfbilling.conformance.bench.proxy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * How long a large answer takes.
 *
 * @param nanoseconds of each call; none where the proxy breaks off
 * @param used what the proxy computed for in one call, with what it does afterwards
 */
record LargeTimes(List<Long> nanoseconds, Duration used) {
  private static final double MILLISECOND = 1e6;

  /** Measures all by turns; who fails once is not asked again. */
  static List<LargeTimes> measure(List<Passage> passages, String path, String token, int rounds)
      throws InterruptedException {
    List<List<Long>> times = new ArrayList<>();
    List<Duration> used = new ArrayList<>();
    for (Passage passage : passages) {
      passage.awaitRest();
      times.add(new ArrayList<>());
      used.add(Duration.ZERO.minus(passage.cpu()));
    }
    for (int round = 0; round < rounds; round++) {
      for (int i = 0; i < passages.size(); i++) {
        Passage passage = passages.get(i);
        if (times.get(i).size() == round) {
          try (MeasuringClient client = passage.client(path, token)) {
            times.get(i).add(client.get(false).nanoseconds());
          } catch (IOException broken) {
            times.get(i).clear();
          }
          passage.awaitRest();
        }
      }
    }
    List<LargeTimes> all = new ArrayList<>();
    for (int i = 0; i < passages.size(); i++) {
      all.add(
          new LargeTimes(
              times.get(i),
              used.get(i).plus(passages.get(i).cpu()).dividedBy(Math.max(1, rounds))));
    }
    return all;
  }

  /** Two cells: its best time, and that time as a multiple of another. */
  String beside(LargeTimes direct) {
    return nanoseconds.isEmpty()
        ? "breaks off | "
        : String.format(Locale.ROOT, "%.0f | %.2f", best(), best() / direct.best());
  }

  String cpu() {
    return nanoseconds.isEmpty() || used.isZero()
        ? ""
        : String.format(Locale.ROOT, "%.1f", used.toMillis() / 1e3);
  }

  private double best() {
    return Collections.min(nanoseconds) / MILLISECOND;
  }
}
