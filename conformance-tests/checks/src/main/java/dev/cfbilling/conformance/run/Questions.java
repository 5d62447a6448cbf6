package dev.cfbilling.conformance.run;

import dev.cfbilling.conformance.finding.Explanation;
import dev.cfbilling.conformance.target.ApiTarget;
import dev.cfbilling.conformance.target.TargetException;
import java.util.List;

/** What a target is asked, beyond what its traffic shows. */
public interface Questions {
  /** What all findings that may come of it are about. */
  List<Explanation> explanations();

  /**
   * Asks it all, the target's usual calls first.
   *
   * @throws TargetException when the target can't go on; what was handed on before still counts
   */
  void ask(ApiTarget target, AnswerListener listener) throws TargetException;
}
