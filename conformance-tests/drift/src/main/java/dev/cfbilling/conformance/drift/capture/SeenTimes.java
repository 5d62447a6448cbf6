package dev.cfbilling.conformance.drift.capture;

import dev.cfbilling.conformance.contract.SpecLocation;
import dev.cfbilling.conformance.drift.result.TrafficEvidence;
import dev.cfbilling.conformance.finding.Quote;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** How often a departure was seen, when and where, in constant memory. */
final class SeenTimes {
  private long count;
  private @Nullable Sighting earliest;
  private @Nullable Instant last;
  private final TreeSet<String> operations = new TreeSet<>();

  void add(Sighting sighting) {
    add(sighting, 1, sighting.at());
    if (!sighting.operation().isEmpty()) {
      operations.add(sighting.operation());
    }
  }

  void addAll(SeenTimes others) {
    if (others.earliest != null) {
      add(others.earliest, others.count, others.last);
      operations.addAll(others.operations);
    }
  }

  private void add(Sighting sighting, long more, @Nullable Instant latest) {
    count += more;
    if (earliest == null || Sighting.EARLIEST.compare(sighting, earliest) < 0) {
      earliest = sighting;
    }
    if (latest != null && (last == null || latest.isAfter(last))) {
      last = latest;
    }
  }

  long count() {
    return count;
  }

  List<String> operations() {
    return List.copyOf(operations);
  }

  /** The capture and the place in the body of the earliest one. */
  SpecLocation where() {
    return earliest == null
        ? new SpecLocation("", "")
        : new SpecLocation(earliest.file(), Quote.pointer(earliest.pointer()));
  }

  TrafficEvidence observation(Optional<String> patch) {
    Optional<Instant> first = Optional.ofNullable(earliest).map(Sighting::at);
    return new TrafficEvidence(count, first, Optional.ofNullable(last), patch);
  }
}
