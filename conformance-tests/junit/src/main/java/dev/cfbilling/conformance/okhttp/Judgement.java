package dev.cfbilling.conformance.okhttp;

import dev.cfbilling.conformance.run.Report;
import java.util.List;

/**
 * The result of the recorded calls.
 *
 * @param report the findings
 * @param unmatched calls outside the contract: number, method, host and status, without secrets
 * @param unfinished calls that could not be judged, because their response had not come, or was
 *     neither read to its end nor closed: method, path template and status
 */
public record Judgement(Report report, List<String> unmatched, List<String> unfinished) {

  public Judgement {
    unmatched = List.copyOf(unmatched);
    unfinished = List.copyOf(unfinished);
  }
}
