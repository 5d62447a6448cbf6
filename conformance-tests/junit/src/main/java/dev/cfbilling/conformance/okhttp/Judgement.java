package dev.cfbilling.conformance.okhttp;

import dev.cfbilling.conformance.run.Report;
import java.util.List;

/**
 * What recorded calls came to.
 *
 * @param report the findings, as every other run has them
 * @param unmatched the calls that are none of the contract's: number, method, host and status, and
 *     nothing that could be a secret
 * @param unfinished the calls whose response was neither read to its end nor closed, so that they
 *     could not be judged: method, path template and status
 */
public record Judgement(Report report, List<String> unmatched, List<String> unfinished) {

  public Judgement {
    unmatched = List.copyOf(unmatched);
    unfinished = List.copyOf(unfinished);
  }
}
