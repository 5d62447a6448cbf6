package dev.cfbilling.conformance.run;

import dev.cfbilling.conformance.contract.SpecLocation;
import dev.cfbilling.conformance.finding.Excerpt;
import dev.cfbilling.conformance.finding.Finding;
import dev.cfbilling.conformance.finding.Severity;
import dev.cfbilling.conformance.result.FindingAt;
import dev.cfbilling.conformance.result.FindingGroup;
import dev.cfbilling.conformance.result.RunPart;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Counts all findings and keeps the first few of each group. */
final class FindingTally {
  /** Limits the groups when every record has a new key. */
  private static final int MAX_PLACES = 1000;

  /** With more values or subjects than this, they are not literals. */
  private static final int MAX_VALUES = 50;

  private static final String ANYWHERE = "*";
  private static final Pattern INDEX = Pattern.compile("(?<=/)[0-9]+(?=/|$)");

  private record Key(
      String check,
      Optional<String> operation,
      Severity severity,
      Optional<String> pattern,
      Optional<String> subject,
      SpecLocation contract) {
    // As in SpecLocation.
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Key key
          && check.equals(key.check)
          && operation.equals(key.operation)
          && severity == key.severity
          && pattern.equals(key.pattern)
          && subject.equals(key.subject)
          && contract.equals(key.contract);
    }

    @Override
    public int hashCode() {
      return Objects.hash(check, operation, pattern, subject, contract);
    }

    Key anywhere() {
      return new Key(
          check,
          operation,
          severity,
          pattern.map(place -> ANYWHERE),
          subject.map(one -> ANYWHERE),
          contract);
    }
  }

  /** Told when it is needed: most findings are counted only. */
  private interface Sample {
    FindingAt told();
  }

  private static final class Found {
    private final Finding first;
    private long count;
    private final BitSet exchanges = new BitSet();
    private final List<Sample> samples = new ArrayList<>();
    private final TreeSet<String> values = new TreeSet<>();
    private Optional<Excerpt> excerpt = Optional.empty();

    Found(Finding first) {
      this.first = first;
    }

    void add(Sample sample, int maxSamples) {
      if (samples.size() < maxSamples) {
        samples.add(sample);
      }
    }

    void add(Set<String> more) {
      if (values.size() <= MAX_VALUES) {
        values.addAll(more);
      }
    }

    List<String> values() {
      return values.size() <= MAX_VALUES ? List.copyOf(values) : List.of();
    }
  }

  private final int maxSamples;
  private final Map<Key, Found> groups = new LinkedHashMap<>();

  /** How many subjects there are, by the key of any. */
  private final Map<Key, Integer> subjects = new HashMap<>();

  FindingTally(int maxSamples) {
    this.maxSamples = maxSamples;
  }

  void add(Finding finding, ExchangeSummary exchange) {
    Key key = key(finding, exchange);
    Found known = groups.get(key);
    Found found = known == null ? start(key, finding) : known;
    found.count++;
    found.exchanges.set(exchange.index());
    found.add(() -> exchange.at(finding), maxSamples);
    finding.value().ifPresent(value -> found.add(Set.of(value)));
  }

  /**
   * Adds the tally of a later exchange.
   *
   * @return the findings that are the first of their group
   */
  List<Finding> add(FindingTally later) {
    List<Finding> firsts = new ArrayList<>();
    later.groups.forEach(
        (itsKey, more) -> {
          Key key = bounded(itsKey);
          Found found = groups.get(key);
          if (found == null) {
            found = start(key, more.first);
            firsts.add(more.first);
          }
          found.count += more.count;
          found.exchanges.or(more.exchanges);
          found.add(more.values);
          for (Sample sample : more.samples) {
            found.add(sample, maxSamples);
          }
        });
    return firsts;
  }

  /** Adds the groups of a later part, the first exchange of which has the number {@code first}. */
  void add(List<RunPart.Group> later, int first) {
    for (RunPart.Group more : later) {
      Key key =
          bounded(
              new Key(
                  more.check(),
                  more.operation(),
                  more.severity(),
                  more.pattern(),
                  more.subject(),
                  more.contract()));
      Found found = groups.get(key);
      if (found == null) {
        found = start(key, more.samples().get(0).finding());
        found.excerpt = more.excerpt();
      }
      found.count += more.found();
      more.exchanges().stream().map(index -> first + index).forEach(found.exchanges::set);
      found.add(more.values());
      for (FindingAt sample : more.samples()) {
        found.add(() -> sample.at(first + sample.exchange()), maxSamples);
      }
    }
  }

  /** The groups, to be added to those of another part. */
  List<RunPart.Group> parts() {
    List<RunPart.Group> parts = new ArrayList<>();
    groups.forEach(
        (key, found) ->
            parts.add(
                new RunPart.Group(
                    key.check,
                    key.operation,
                    key.severity,
                    key.pattern,
                    key.subject,
                    key.contract,
                    found.count,
                    found.exchanges,
                    found.values,
                    found.samples.stream().map(Sample::told).toList(),
                    found.excerpt)));
    return parts;
  }

  /** The number of findings of a severity. */
  long count(Severity severity) {
    return groups.entrySet().stream()
        .filter(entry -> entry.getKey().severity == severity)
        .mapToLong(entry -> entry.getValue().count)
        .sum();
  }

  /** Adds an excerpt to the group of its first finding. */
  void illustrate(Finding first, ExchangeSummary exchange, Excerpt excerpt) {
    Found found = groups.get(key(first, exchange));
    if (found != null) {
      found.excerpt = Optional.of(excerpt);
    }
  }

  private Key key(Finding finding, ExchangeSummary exchange) {
    return bounded(
        new Key(
            finding.check(),
            exchange.operation(),
            finding.severity(),
            finding.pointer().map(pointer -> INDEX.matcher(pointer).replaceAll("*")),
            finding.subject(),
            finding.contract()));
  }

  /** One with too many subjects leaves the places to others. */
  private Key bounded(Key key) {
    boolean hasRoom =
        groups.size() < MAX_PLACES
            && (key.subject.isEmpty() || subjects.getOrDefault(key.anywhere(), 0) < MAX_VALUES);
    return hasRoom || groups.containsKey(key) ? key : key.anywhere();
  }

  private Found start(Key key, Finding first) {
    Found found = new Found(first);
    groups.put(key, found);
    if (key.subject.isPresent()) {
      subjects.merge(key.anywhere(), 1, Integer::sum);
    }
    return found;
  }

  /** The groups, in order of their first finding. */
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
                    key.subject,
                    key.contract,
                    found.count,
                    found.exchanges,
                    found.values(),
                    found.samples.stream().map(Sample::told).toList(),
                    found.excerpt,
                    Optional.empty(),
                    Optional.empty())));
    return result;
  }
}
