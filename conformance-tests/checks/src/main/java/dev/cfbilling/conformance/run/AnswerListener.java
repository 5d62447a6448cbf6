package dev.cfbilling.conformance.run;

import dev.cfbilling.conformance.contract.Operation;
import dev.cfbilling.conformance.exchange.Exchange;
import dev.cfbilling.conformance.finding.Finding;

/** Receives the answers to probes and other calls, and what is found in them. */
public interface AnswerListener {

  /**
   * A call was answered.
   *
   * @param operation the one that was called
   * @param exchange complete or broken; its body is closed when this method returns
   * @param trial whether the request may be wrong on purpose
   */
  void answered(Operation operation, Exchange exchange, boolean trial);

  /**
   * A response departs from what the operation promises, or shows something worth knowing.
   *
   * @param exchange one that was passed on before
   */
  void found(Operation operation, Exchange exchange, Finding finding);

  /**
   * A probe could not decide its question.
   *
   * @param reason the end of a sentence
   */
  void undecided(Operation operation, String probe, String reason);
}
