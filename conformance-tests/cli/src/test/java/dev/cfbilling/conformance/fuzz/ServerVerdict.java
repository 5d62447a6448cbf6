package dev.cfbilling.conformance.fuzz;

import dev.cfbilling.conformance.body.Body;
import dev.cfbilling.conformance.exchange.Exchange;
import dev.cfbilling.conformance.fuzz.PlainHttp.Outcome;
import dev.cfbilling.conformance.target.ApiAnswer;
import dev.cfbilling.conformance.target.ApiCall;
import dev.cfbilling.conformance.target.LiveTarget;
import dev.cfbilling.conformance.target.TargetConnection;
import dev.cfbilling.conformance.target.TargetException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import okio.ByteString;

/** What the live target says of an answer, held against what a plain reading of HTTP does. */
final class ServerVerdict {
  private final PlainHttp.Answer sent;
  private final boolean tooLong;

  /**
   * @param bytes all that the server sends
   * @param maxBody how long a body may be
   */
  ServerVerdict(byte[] bytes, long maxBody) {
    this.sent = PlainHttp.read(bytes);
    this.tooLong = sent.body().size() > maxBody;
  }

  /** Where they differ; empty when they agree, or both readings are right. */
  Optional<String> problem(LiveTarget target) throws TargetException, IOException {
    try (TargetConnection connection = target.connect()) {
      ApiCall call = target.calls(connection.ids()).get(0);
      List<ApiAnswer> answers = connection.ask(call);
      ApiAnswer last = answers.get(answers.size() - 1);
      try (Exchange exchange = last.exchange()) {
        return last.broken().isPresent()
            ? unless(!isWhole(), "is whole, and broken to the live target: " + last.broken())
            : read(exchange);
      }
    } catch (TargetException none) {
      return none.kind() == TargetException.Kind.BEYOND_LIMITS
          ? unless(tooLong || isDoubtful(), "is not too long, and to the live target it is")
          : unless(!isWhole(), "is whole, and none to the live target: " + none.getMessage());
    }
  }

  private Optional<String> read(Exchange exchange) throws IOException {
    if (isDoubtful()) {
      return Optional.empty();
    }
    if (!isWhole() || tooLong) {
      return Optional.of("is %s, and whole to the live target".formatted(sent.outcome()));
    }
    Body body = exchange.response().body().orElseThrow();
    try (InputStream bytes = body.open()) {
      return unless(
          exchange.response().status() == sent.status()
              && sent.body().equals(ByteString.of(bytes.readAllBytes())),
          "has another status or body to the live target");
    }
  }

  private boolean isWhole() {
    return sent.outcome() == Outcome.WHOLE;
  }

  private boolean isDoubtful() {
    return sent.outcome() == Outcome.DOUBTFUL;
  }

  private static Optional<String> unless(boolean agreed, String problem) {
    return agreed ? Optional.empty() : Optional.of(problem);
  }
}
