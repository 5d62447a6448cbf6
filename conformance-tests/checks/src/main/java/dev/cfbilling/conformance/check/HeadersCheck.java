package dev.cfbilling.conformance.check;

import dev.cfbilling.conformance.check.header.CacheDirectives;
import dev.cfbilling.conformance.check.header.HeaderForm;
import dev.cfbilling.conformance.contract.Parameter;
import dev.cfbilling.conformance.contract.ResponseShape;
import dev.cfbilling.conformance.exchange.ResponseHeaders;
import dev.cfbilling.conformance.finding.Explanation;
import dev.cfbilling.conformance.finding.Finding;
import dev.cfbilling.conformance.finding.FindingSink;
import dev.cfbilling.conformance.finding.Quote;
import java.util.List;
import java.util.Optional;

/**
 * Checks the headers of a response: those that are documented, and whether a cache may share it.
 *
 * <p>Of a recording without any header nothing is known, and nothing is found.
 */
final class HeadersCheck implements Check {
  private static final Explanation HEADER = Explanation.of(HeadersCheck.class, "response.header");
  private static final Explanation CACHING = Explanation.of(HeadersCheck.class, "response.caching");

  /** A caller's own cache may keep what no shared one may. */
  private static final String OWN_CACHE = "own cache";

  private static final int TOO_MANY_REQUESTS = 429;
  private static final String RETRY_AFTER = "Retry-After";

  @Override
  public List<Explanation> explanations() {
    return List.of(HEADER, CACHING);
  }

  @Override
  public void inspect(Subject subject, FindingSink findings) {
    ResponseHeaders sent = subject.exchange().response().headers();
    Optional<ResponseShape> shape = subject.operation().response(subject.status());
    if (!sent.known() || shape.isEmpty()) {
      return;
    }
    for (Parameter header : shape.get().headers()) {
      inspect(header, subject, findings);
    }
    if (subject.isSuccess()) {
      sent.value("Cache-Control")
          .flatMap(value -> caching(value, subject, shape.get()))
          .ifPresent(findings::add);
    }
  }

  private static void inspect(Parameter header, Subject subject, FindingSink findings) {
    ResponseHeaders sent = subject.exchange().response().headers();
    Optional<String> value = sent.value(header.name());
    if (value.isEmpty()) {
      if (sent.shows(header.name()) && isPromised(header, subject)) {
        findings.add(
            Finding.aroundBody(
                HEADER,
                header.location(),
                "The header %s is missing; a %s has it"
                    .formatted(header.name(), subject.status())));
      }
      return;
    }
    HeaderForm.of(header)
        .filter(form -> !form.grammar().allows(value.get()))
        .map(
            form ->
                Finding.aroundBody(
                    HEADER,
                    header.location().child("schema"),
                    "The header %s is %s; it is %s"
                        .formatted(header.name(), Quote.text(value.get()), form.described())))
        .ifPresent(findings::add);
  }

  /** The contract requires none; a page promises how long to wait. */
  private static boolean isPromised(Parameter header, Subject subject) {
    return header.required()
        || (subject.status() == TOO_MANY_REQUESTS && header.name().equalsIgnoreCase(RETRY_AFTER));
  }

  private static Optional<Finding> caching(String value, Subject subject, ResponseShape shape) {
    CacheDirectives directives = CacheDirectives.of(value);
    return directives
        .sharing()
        .map(
            directive ->
                directives.keepsFromOthers(subject.exchange().request().credentialHeaders())
                    ? caching(value, shape, "max-age a caller's own cache may keep the answer")
                        .at(CACHING.source(OWN_CACHE, Optional.empty()).severity())
                    : caching(value, shape, directive + " a cache may give the answer to others"));
  }

  private static Finding caching(String value, ResponseShape shape, String effect) {
    return Finding.aroundBody(
        CACHING,
        shape.location(),
        "Cache-Control is %s; with %s, and private or no-store is expected"
            .formatted(Quote.text(value), effect));
  }
}
