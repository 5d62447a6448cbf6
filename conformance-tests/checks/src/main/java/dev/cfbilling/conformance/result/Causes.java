package dev.cfbilling.conformance.result;

import dev.cfbilling.conformance.contract.SpecLocation;
import dev.cfbilling.conformance.finding.Severity;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Groups findings by their likely cause. */
public final class Causes {
  /** The order in which causes should be fixed: what is known can wait. */
  private static final Comparator<Cause> WORST_FIRST =
      Comparator.comparing(Cause::standing)
          .thenComparing(Cause::severity)
          .thenComparing(Comparator.comparingLong(Cause::found).reversed())
          .thenComparing(Cause::check)
          .thenComparing(Cause::contract);

  private final Map<Integer, LocalDate> days = new HashMap<>();

  /**
   * @param member for a place shared by all unknown properties of an object, the property
   */
  private record Key(
      String check,
      Severity severity,
      SpecLocation contract,
      Optional<String> member,
      boolean known) {
    // As in SpecLocation.
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Key key
          && check.equals(key.check)
          && severity == key.severity
          && contract.equals(key.contract)
          && member.equals(key.member)
          && known == key.known;
    }

    @Override
    public int hashCode() {
      return Objects.hash(check, contract, member, known);
    }

    static Key of(FindingGroup group) {
      return new Key(
          group.check(),
          group.severity(),
          group.contract(),
          member(group),
          group.known().isPresent());
    }

    private static Optional<String> member(FindingGroup group) {
      String place = group.contract().pointer();
      boolean shared = place.endsWith("/properties") || place.endsWith("/additionalProperties");
      return group
          .pattern()
          .filter(pattern -> shared)
          .map(pattern -> pattern.substring(pattern.lastIndexOf('/') + 1));
    }
  }

  public Causes(List<ExchangeResult> exchanges) {
    for (ExchangeResult exchange : exchanges) {
      Optional<Instant> startedAt = exchange.startedAt();
      startedAt.ifPresent(
          instant -> days.put(exchange.index(), LocalDate.ofInstant(instant, ZoneOffset.UTC)));
    }
  }

  /** The causes of {@code groups}, the worst first. */
  public List<Cause> of(List<FindingGroup> groups) {
    Map<Key, List<FindingGroup>> byCause = new LinkedHashMap<>();
    groups.forEach(
        group -> byCause.computeIfAbsent(Key.of(group), unseen -> new ArrayList<>()).add(group));
    return byCause.values().stream().map(this::cause).sorted(WORST_FIRST).toList();
  }

  private Cause cause(List<FindingGroup> groups) {
    FindingGroup first = groups.get(0);
    BitSet exchanges = new BitSet();
    groups.forEach(group -> exchanges.or(group.exchanges()));
    TreeSet<LocalDate> seen = new TreeSet<>();
    exchanges.stream().mapToObj(days::get).filter(day -> day != null).forEach(seen::add);
    return new Cause(
        first.check(),
        first.severity(),
        first.contract(),
        List.copyOf(groups),
        exchanges.cardinality(),
        List.copyOf(seen));
  }
}
