package dev.cfbilling.conformance.run;

import dev.cfbilling.conformance.contract.SpecLocation;
import dev.cfbilling.conformance.finding.Excerpt;
import dev.cfbilling.conformance.finding.Finding;
import dev.cfbilling.conformance.finding.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Counts findings without bound and keeps the first few of each group. */
final class Tally {
  private static final Pattern INDEX = Pattern.compile("(?<=/)[0-9]+(?=/|$)");

  private record Key(
      String check,
      Optional<String> operation,
      Severity severity,
      Optional<String> pattern,
      SpecLocation contract) {}

  private static final class Found {
    private long count;
    private final List<FindingAt> samples = new ArrayList<>();
    private Optional<Excerpt> excerpt = Optional.empty();
  }

  private final int maxSamples;
  private final Map<Key, Found> groups = new LinkedHashMap<>();

  Tally(int maxSamples) {
    this.maxSamples = maxSamples;
  }

  /** Whether the finding is the first of its group. */
  boolean add(Finding finding, ExchangeSummary exchange) {
    Found found = groups.computeIfAbsent(key(finding, exchange), unseen -> new Found());
    found.count++;
    if (found.samples.size() < maxSamples) {
      found.samples.add(exchange.at(finding));
    }
    return found.count == 1;
  }

  /** Adds what stands around the first finding of a group. */
  void illustrate(Finding first, ExchangeSummary exchange, Excerpt excerpt) {
    Found found = groups.get(key(first, exchange));
    if (found != null) {
      found.excerpt = Optional.of(excerpt);
    }
  }

  private static Key key(Finding finding, ExchangeSummary exchange) {
    return new Key(
        finding.check(),
        exchange.operation(),
        finding.severity(),
        finding.pointer().map(pointer -> INDEX.matcher(pointer).replaceAll("*")),
        finding.contract());
  }

  /** In the order in which the first of each was found. */
  List<FindingGroup> groups() {
    List<FindingGroup> result = new ArrayList<>();
    groups.forEach(
        (key, found) ->
            result.add(
                new FindingGroup(
                    key.check,
                    key.operation,
                    key.severity,
                    key.pattern,
                    key.contract,
                    found.count,
                    List.copyOf(found.samples),
                    found.excerpt)));
    return result;
  }
}
