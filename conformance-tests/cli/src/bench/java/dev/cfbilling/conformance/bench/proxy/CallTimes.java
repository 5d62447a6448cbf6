package dev.cfbilling.conformance.bench.proxy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** How long small answers take over a connection. */
record CallTimes(Passage passage, String path, String token, List<Long> nanoseconds) {
  private static final double MILLISECOND = 1e6;

  CallTimes(Passage passage, String path, String token) {
    this(passage, path, token, new ArrayList<>());
  }

  /** Asks so often without looking at the time. */
  void warmUp(int calls) throws IOException {
    try (MeasuringClient client = passage.client(path, token)) {
      ask(client, calls);
    }
  }

  /** Over a connection of its own, which servers close while others are measured. */
  void measure(int calls) throws IOException {
    try (MeasuringClient client = passage.client(path, token)) {
      ask(client, 1);
      nanoseconds.addAll(ask(client, calls));
    }
  }

  private static List<Long> ask(MeasuringClient client, int calls) throws IOException {
    List<Long> times = new ArrayList<>();
    for (int i = 0; i < calls; i++) {
      times.add(client.get(false).nanoseconds());
    }
    return times;
  }

  /** What this part of the calls did not exceed. */
  double milliseconds(double part) {
    Collections.sort(nanoseconds);
    return nanoseconds.get((int) (part * (nanoseconds.size() - 1))) / MILLISECOND;
  }
}
