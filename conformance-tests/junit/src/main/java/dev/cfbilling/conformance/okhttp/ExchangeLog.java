package dev.cfbilling.conformance.okhttp;

import dev.cfbilling.conformance.contract.Contract;
import dev.cfbilling.conformance.exchange.CredentialHeaders;
import dev.cfbilling.conformance.exchange.Exchange;
import dev.cfbilling.conformance.exchange.Request;
import dev.cfbilling.conformance.run.Report;
import dev.cfbilling.conformance.target.TargetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.Response;

/**
 * The calls that a {@link ConformanceInterceptor} has recorded and nothing has judged yet.
 *
 * <p>Safe for use by several threads.
 */
public final class ExchangeLog {
  private final ConformanceRules rules;
  private final List<Recording> recordings = new ArrayList<>();

  public ExchangeLog(ConformanceRules rules) {
    this.rules = rules;
  }

  /**
   * Checks every call so far against the rules, and forgets it.
   *
   * <p>A log that is never judged grows: it keeps a copy of each body.
   */
  public Judgement judge() {
    List<Exchange> exchanges = new ArrayList<>();
    List<String> unmatched = new ArrayList<>();
    List<String> unfinished = new ArrayList<>();
    for (Recording recording : takeAll()) {
      Optional<Exchange> exchange = recording.take(exchanges.size());
      exchange.ifPresent(exchanges::add);
      if (exchange.isPresent() && recording.operation().isEmpty()) {
        unmatched.add("#%d  %s".formatted(exchange.get().index(), recording.describe()));
      } else if (exchange.isEmpty() && !recording.isCanceled()) {
        unfinished.add(recording.describe());
      }
    }
    return new Judgement(report(exchanges), unmatched, unfinished);
  }

  private synchronized List<Recording> takeAll() {
    List<Recording> all = List.copyOf(recordings);
    recordings.clear();
    return all;
  }

  private synchronized void add(Recording recording) {
    recordings.add(recording);
  }

  private Report report(List<Exchange> exchanges) {
    try {
      return rules.beside(rules.newRun().run(new RecordedCalls(exchanges)));
    } catch (TargetException impossible) {
      throw new IllegalStateException("recorded calls can't be away", impossible);
    }
  }

  /**
   * Records an answer; its body is copied while the caller reads it.
   *
   * @return the same response for the caller
   */
  Response record(Call call, Response response) {
    // The request as sent, unless a later interceptor hides it.
    Request request = request(response.request());
    Optional<Contract.Call> known =
        rules
            .contracts()
            .find(
                request.method(), request.url().host(), request.url().port(), request.path(), null);
    Recording recording =
        new Recording(call, request, known.map(Contract.Call::operation), response);
    add(recording);
    if (known.isEmpty()) {
      recording.breakOff();
      return response;
    }
    if (response.body().contentLength() == 0) {
      recording.end();
      return response;
    }
    return response.newBuilder().body(RecordedBody.of(response.body(), recording)).build();
  }

  private static Request request(okhttp3.Request sent) {
    HttpUrl withoutUser = sent.url().newBuilder().username("").password("").build();
    return new Request(
        sent.method().toUpperCase(Locale.ROOT),
        withoutUser,
        CredentialHeaders.among(sent.headers().names().stream()),
        true);
  }
}
