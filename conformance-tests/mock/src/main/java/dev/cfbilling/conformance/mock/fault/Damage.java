package dev.cfbilling.conformance.mock.fault;

import dev.cfbilling.conformance.contract.Resource;
import dev.cfbilling.conformance.mock.answer.AskedUsage;
import dev.cfbilling.conformance.mock.answer.MockAnswer;
import dev.cfbilling.conformance.mock.answer.Payload;
import dev.cfbilling.conformance.mock.http.CertificateTerms;
import dev.cfbilling.conformance.mock.http.ClientConnection;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** What a fault does to a correct exchange; each method does nothing by default. */
public interface Damage {
  /** No damage. */
  Damage NONE = new Damage() {};

  /** Applies all damages in turn. */
  static Damage all(Damage... damages) {
    return all(List.of(damages));
  }

  /** Applies all damages in turn. */
  static Damage all(List<Damage> damages) {
    return switch (damages.size()) {
      case 0 -> NONE;
      case 1 -> damages.get(0);
      default -> new SeveralDamages(damages);
    };
  }

  /** Changes how the query is understood. */
  default AskedUsage heard(ReceivedRequest request, AskedUsage query) {
    return query;
  }

  /** Changes the answer. */
  default MockAnswer answered(ReceivedRequest request, MockAnswer answer) {
    return answer;
  }

  /**
   * Changes one record, or a result that is an object.
   *
   * @param resource of the answer
   */
  default Stream<ObjectNode> changed(Resource resource, ObjectNode record) {
    return Stream.of(record);
  }

  /**
   * Changes the bytes of a body; while they are written, the payload may break the connection.
   *
   * @param number of the request, from 1
   */
  default Payload sent(long number, Payload body, ClientConnection connection) {
    return body;
  }

  /** Changes the certificate of a mock with TLS. */
  default CertificateTerms certified(CertificateTerms terms) {
    return terms;
  }

  /** Whether it needs TLS to show. */
  default boolean needsTls() {
    return false;
  }

  /** Damage to the query alone. */
  @FunctionalInterface
  interface OfQuery extends Damage {
    @Override
    AskedUsage heard(ReceivedRequest request, AskedUsage query);
  }

  /** Damage to the answer alone. */
  @FunctionalInterface
  interface OfAnswer extends Damage {
    @Override
    MockAnswer answered(ReceivedRequest request, MockAnswer answer);
  }
}
