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

/** Applies several damages in turn. */
record SeveralDamages(List<Damage> damages) implements Damage {
  SeveralDamages {
    damages = List.copyOf(damages);
  }

  @Override
  public AskedUsage heard(ReceivedRequest request, AskedUsage query) {
    AskedUsage heard = query;
    for (Damage damage : damages) {
      heard = damage.heard(request, heard);
    }
    return heard;
  }

  @Override
  public MockAnswer answered(ReceivedRequest request, MockAnswer answer) {
    MockAnswer damaged = answer;
    for (Damage damage : damages) {
      damaged = damage.answered(request, damaged);
    }
    return damaged;
  }

  @Override
  public Stream<ObjectNode> changed(Resource resource, ObjectNode record) {
    Stream<ObjectNode> changed = Stream.of(record);
    for (Damage damage : damages) {
      changed = changed.flatMap(one -> damage.changed(resource, one));
    }
    return changed;
  }

  @Override
  public Payload sent(long number, Payload body, ClientConnection connection) {
    Payload damaged = body;
    for (Damage damage : damages) {
      damaged = damage.sent(number, damaged, connection);
    }
    return damaged;
  }

  @Override
  public CertificateTerms certified(CertificateTerms terms) {
    CertificateTerms damaged = terms;
    for (Damage damage : damages) {
      damaged = damage.certified(damaged);
    }
    return damaged;
  }

  @Override
  public boolean needsTls() {
    return damages.stream().anyMatch(Damage::needsTls);
  }
}
