package dev.cfbilling.conformance.probe;

import dev.cfbilling.conformance.finding.Explanation;
import java.util.List;

/**
 * One question about how an operation behaves, that needs calls of its own.
 *
 * <p>It is pure: what it asks depends on the scope alone, so that everything can be listed before
 * anything is sent, and what it finds depends on the answers alone.
 */
public interface Probe {

  /** What it asks, and who promises it. */
  Explanation explanation();

  /** Of its findings, e.g. {@code probe.range}. */
  default String id() {
    return explanation().id();
  }

  /** Whether the operation promises anything of the kind. */
  boolean isAbout(Scope scope);

  /** What has to be asked to tell. */
  List<Question> questions(Scope scope);

  /**
   * Says what is wrong. All questions have been answered; those that are no trial with a success
   * that could be read.
   */
  void judge(Scope scope, ProbeAnswers answers, ProbeFindings verdict);
}
