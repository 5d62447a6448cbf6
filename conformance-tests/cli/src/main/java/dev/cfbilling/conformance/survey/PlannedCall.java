package dev.cfbilling.conformance.survey;

import dev.cfbilling.conformance.target.Probe;
import java.util.List;

/**
 * One call of a survey.
 *
 * @param purposes why it is made, each the id of a behaviour and what it expects; none for a call
 *     that shows the operation as such
 */
public record PlannedCall(Probe probe, List<String> purposes) {
  public PlannedCall {
    purposes = List.copyOf(purposes);
  }
}
