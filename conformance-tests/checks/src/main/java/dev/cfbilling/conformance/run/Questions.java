package dev.cfbilling.conformance.run;

import dev.cfbilling.conformance.finding.Explanation;
import dev.cfbilling.conformance.target.ApiTarget;
import dev.cfbilling.conformance.target.TargetException;
import java.util.List;

/** Questions for a target that its ordinary traffic does not answer. */
public interface Questions {
  /** The explanations of all possible findings. */
  List<Explanation> explanations();

  /**
   * Asks everything, starting with the target's usual calls.
   *
   * @throws TargetException when the target can't go on; what was passed on before still counts
   */
  void ask(ApiTarget target, AnswerListener listener) throws TargetException;
}
