package dev.cfbilling.conformance.mock.fault;

import dev.cfbilling.conformance.contract.Resource;
import dev.cfbilling.conformance.mock.answer.MockAnswer;
import dev.cfbilling.conformance.mock.answer.Payload;
import dev.cfbilling.conformance.mock.answer.UsageQuery;
import dev.cfbilling.conformance.mock.http.CertificateTerms;
import dev.cfbilling.conformance.mock.http.ClientConnection;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** What a fault does to an exchange that is right without it; by itself, nothing. */
public interface Damage {
  /** No damage. */
  Damage NONE = new Damage() {};

  /** Each damage in turn, every one to what the one before has left. */
  static Damage all(List<Damage> damages) {
    return switch (damages.size()) {
      case 0 -> NONE;
      case 1 -> damages.get(0);
      default -> new SeveralDamages(damages);
    };
  }

  /** What is understood of a question. */
  default UsageQuery heard(Asked asked, UsageQuery query) {
    return query;
  }

  /** What becomes of an answer. */
  default MockAnswer answered(Asked asked, MockAnswer answer) {
    return answer;
  }

  /**
   * What becomes of one record, or of a result that is an object, wherever it is met.
   *
   * @param resource what the answer has
   */
  default Stream<ObjectNode> changed(Resource resource, ObjectNode record) {
    return Stream.of(record);
  }

  /**
   * What is written for a body; while it is, it may do things to the connection.
   *
   * @param number of the request, from 1 for the first
   */
  default Payload sent(long number, Payload body, ClientConnection connection) {
    return body;
  }

  /** What becomes of the certificate of a mock that speaks TLS. */
  default CertificateTerms certified(CertificateTerms terms) {
    return terms;
  }

  /** Whether it shows over TLS only. */
  default boolean needsTls() {
    return false;
  }

  /** Damage to what is understood. */
  @FunctionalInterface
  interface OfQuery extends Damage {
    @Override
    UsageQuery heard(Asked asked, UsageQuery query);
  }

  /** Damage to answers. */
  @FunctionalInterface
  interface OfAnswer extends Damage {
    @Override
    MockAnswer answered(Asked asked, MockAnswer answer);
  }
}
