package dev.cfbilling.conformance.result;

import dev.cfbilling.conformance.contract.SpecLocation;
import dev.cfbilling.conformance.exchange.CaptureLog;
import dev.cfbilling.conformance.exchange.Gap;
import dev.cfbilling.conformance.finding.Excerpt;
import dev.cfbilling.conformance.finding.Severity;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;

/**
 * What a run has found in a part of its exchanges, which are numbered from 0. Parts add up to the
 * whole, whichever process has made them.
 *
 * @param numbers how many numbers its exchanges take, those of unreadable entries among them
 * @param sources where exchanges with findings come from, by their numbers
 * @param groups in order of their first finding
 */
public record RunPart(
    int numbers,
    List<CaptureLog> captures,
    SortedMap<Integer, String> sources,
    List<ExchangeResult> exchanges,
    Unlisted unlisted,
    List<LostCall> lost,
    List<Group> groups,
    List<OfOperation> operations) {

  /** The same with other groups. */
  public RunPart with(List<Group> groups) {
    return new RunPart(numbers, captures, sources, exchanges, unlisted, lost, groups, operations);
  }

  /**
   * The findings of one check at one kind of place in one operation, see {@link FindingGroup}.
   *
   * @param values with too many, some of them
   */
  public record Group(
      String check,
      Optional<String> operation,
      Severity severity,
      Optional<String> pattern,
      Optional<String> subject,
      SpecLocation contract,
      long found,
      BitSet exchanges,
      SortedSet<String> values,
      List<FindingAt> samples,
      Optional<Excerpt> excerpt) {

    /** The same with another excerpt. */
    public Group with(Optional<Excerpt> excerpt) {
      return new Group(
          check, operation, severity, pattern, subject, contract, found, exchanges, values, samples,
          excerpt);
    }
  }

  /**
   * The counts of one operation under one edition, see {@link OperationResult}.
   *
   * @param exercised the indexes of the constraints that a value could have broken
   * @param records the number in successful responses
   */
  public record OfOperation(
      String operation,
      Optional<LocalDate> edition,
      SortedMap<Integer, Long> answers,
      Map<Gap.Kind, Long> gaps,
      Map<String, Long> errors,
      Map<String, Long> warnings,
      BitSet exercised,
      long records) {}
}
