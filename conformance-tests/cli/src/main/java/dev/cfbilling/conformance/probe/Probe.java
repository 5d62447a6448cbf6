package dev.cfbilling.conformance.probe;

import dev.cfbilling.conformance.finding.Explanation;
import java.util.List;

/**
 * One question about the API's behaviour that needs calls of its own.
 *
 * <p>It is pure: its calls depend on the scope alone, so that a plan can be listed before anything
 * is sent. Its findings depend on the scope and the answers alone.
 */
public interface Probe {

  /** The question, and the sources that promise an answer. */
  Explanation explanation();

  /** The check id of its findings, e.g. {@code probe.range}. */
  default String id() {
    return explanation().id();
  }

  /** Whether the probe applies to the scope's operation. */
  boolean isAbout(Scope scope);

  /** The calls that the probe needs. */
  List<Question> questions(Scope scope);

  /**
   * Reports departures. Called once every question has an answer; except for trials, each is a
   * readable success.
   */
  void judge(Scope scope, ProbeAnswers answers, ProbeFindings verdict);
}
