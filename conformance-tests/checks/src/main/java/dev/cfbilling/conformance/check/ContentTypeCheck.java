package dev.cfbilling.conformance.check;

import dev.cfbilling.conformance.contract.ResponseShape;
import dev.cfbilling.conformance.exchange.Response;
import dev.cfbilling.conformance.finding.Explanation;
import dev.cfbilling.conformance.finding.Finding;
import dev.cfbilling.conformance.finding.FindingSink;
import dev.cfbilling.conformance.finding.Quote;
import dev.cfbilling.conformance.finding.Sentences;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Checks that the content type is documented; parameters such as {@code charset} are ignored.
 *
 * <p>A recording without any header may have lost it: then its absence is a warning, and of a
 * failure, which need not be JSON, nothing.
 */
final class ContentTypeCheck implements Check {
  private static final Explanation ASKS =
      Explanation.of(ContentTypeCheck.class, "response.content-type");

  /** No page says how a failure is sent, and the edge has pages of its own. */
  private static final String FAILURE = "failure";

  private static final String LOST = "lost";

  @Override
  public List<Explanation> explanations() {
    return List.of(ASKS);
  }

  @Override
  public void inspect(Subject subject, FindingSink findings) {
    Optional<ResponseShape> shape = subject.shape();
    if (shape.isEmpty() || shape.get().mediaTypes().isEmpty()) {
      return;
    }
    Response response = subject.exchange().response();
    Optional<String> sent = response.contentType();
    List<String> documented = shape.get().mediaTypes();
    boolean mayBeLost = sent.isEmpty() && !response.headers().known();
    if (mayBeLost
        ? subject.isFailure()
        : sent.filter(type -> documented.contains(essence(type))).isPresent()) {
      return;
    }
    Finding finding =
        Finding.aroundBody(
                ASKS,
                shape.get().location().child("content"),
                "The content type is %s; the contract allows only %s"
                    .formatted(
                        sent.map(type -> Quote.text(essence(type))).orElse("missing"),
                        Sentences.either(documented)))
            .of(sent.map(type -> Quote.raw(essence(type))).orElse(""));
    String clause = subject.isFailure() ? FAILURE : mayBeLost ? LOST : "";
    findings.add(
        clause.isEmpty()
            ? finding
            : finding.at(ASKS.source(clause, subject.operation().resource()).severity()));
  }

  /** The type in lower case, without its parameters. */
  static String essence(String contentType) {
    int end = contentType.indexOf(';');
    String type = end < 0 ? contentType : contentType.substring(0, end);
    return type.strip().toLowerCase(Locale.ROOT);
  }
}
