package dev.cfbilling.conformance.result;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A group of findings that a team knows, and that does not fail its runs.
 *
 * <p>It is told by what does not change from run to run: neither by the records and their order,
 * nor by their values, nor by lines.
 *
 * @param operation the operation's id; empty for calls of no operation
 * @param pattern see {@link FindingGroup#pattern}
 * @param subject see {@link FindingGroup#subject}; empty for any
 * @param contract the place in the contract, as in {@code schemas/Usage.yaml#/enum}
 * @param firstSeen the first day, in UTC
 * @param lastSeen the last day, in UTC
 * @param count how many there were last
 * @param reason why it is accepted; empty until somebody writes it
 * @param expires the day from which it fails again; empty for none
 */
public record KnownFinding(
    String check,
    Optional<String> operation,
    Optional<String> pattern,
    Optional<String> subject,
    String contract,
    LocalDate firstSeen,
    LocalDate lastSeen,
    long count,
    String reason,
    Optional<LocalDate> expires) {

  /** Whether these findings are meant. */
  public boolean isOf(FindingGroup group) {
    return check.equals(group.check())
        && operation.equals(group.operation())
        && pattern.equals(group.pattern())
        && (subject.isEmpty() || subject.equals(group.subject()))
        && contract.equals(group.contract().toString());
  }

  /** Whether it fails again on this day. */
  public boolean isExpired(LocalDate day) {
    return expires.isPresent() && !day.isBefore(expires.get());
  }

  /** What tells it from others, for a sentence. */
  public String identity() {
    return place() + " of " + contract;
  }

  /** This one with the findings and days of another of the same identity. */
  public KnownFinding with(KnownFinding other) {
    return new KnownFinding(
        check,
        operation,
        pattern,
        subject,
        contract,
        firstSeen.isBefore(other.firstSeen) ? firstSeen : other.firstSeen,
        lastSeen.isAfter(other.lastSeen) ? lastSeen : other.lastSeen,
        count + other.count,
        reason,
        expires);
  }

  /** Where it is, for a sentence: {@code schema.enum in getPaygoUsage at /result/0/Unit}. */
  public String place() {
    return check
        + operation.map(id -> " in " + id).orElse("")
        + pattern.map(at -> " at " + at).orElse("")
        + subject.map(" (%s)"::formatted).orElse("");
  }
}
