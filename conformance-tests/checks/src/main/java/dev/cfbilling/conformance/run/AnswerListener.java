package dev.cfbilling.conformance.run;

import dev.cfbilling.conformance.contract.Operation;
import dev.cfbilling.conformance.exchange.Exchange;
import dev.cfbilling.conformance.finding.Finding;

/** Takes what questions come to, as it comes. */
public interface AnswerListener {

  /**
   * A call was answered.
   *
   * @param operation the one that was called
   * @param exchange whole or broken; its body is closed when this returns
   * @param trial whether the request may be wrong on purpose
   * @param broken whether there is no whole answer that could be judged
   */
  void answered(Operation operation, Exchange exchange, boolean trial, boolean broken);

  /**
   * An answer departs from what the operation promises, or is worth knowing.
   *
   * @param exchange one that was handed on before
   */
  void found(Operation operation, Exchange exchange, Finding finding);

  /**
   * A behaviour could not be judged.
   *
   * @param reason the end of a sentence
   */
  void undecided(Operation operation, String probe, String reason);
}
