package dev.cfbilling.conformance.okhttp;

import dev.cfbilling.conformance.contract.Contract;
import dev.cfbilling.conformance.contract.Operation;
import dev.cfbilling.conformance.exchange.CredentialHeaders;
import dev.cfbilling.conformance.exchange.Exchange;
import dev.cfbilling.conformance.exchange.Request;
import dev.cfbilling.conformance.run.Report;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/**
 * The calls that a {@link ConformanceInterceptor} has recorded and nothing has judged yet.
 *
 * <p>Safe for use by several threads.
 */
public final class ExchangeLog {
  /** Several times as long as the longest that the contract allows. */
  private static final int MAX_QUERY = 1 << 20;

  private final ConformanceRules rules;
  private final List<Recording> recordings = new ArrayList<>();
  private final Set<Awaited> awaited = new LinkedHashSet<>();

  /** A call of the contract that has no response yet. */
  private static final class Awaited {
    private final Call call;
    private final String description;

    Awaited(Call call, String description) {
      this.call = call;
      this.description = description;
    }
  }

  public ExchangeLog(ConformanceRules rules) {
    this.rules = rules;
  }

  /** Whether no call has been recorded since the last judgement. */
  public synchronized boolean isEmpty() {
    return recordings.isEmpty() && awaited.isEmpty();
  }

  /**
   * Checks every call so far against the rules, and forgets it. A call that awaits its response is
   * named, and checked the next time.
   *
   * <p>A log that is never judged grows: it keeps a copy of each body.
   */
  public Judgement judge() {
    List<Exchange> answers = new ArrayList<>();
    List<String> unmatched = new ArrayList<>();
    List<String> unfinished = new ArrayList<>();
    Set<String> secrets = new LinkedHashSet<>();
    for (Recording recording : takeAll()) {
      secrets.addAll(recording.secrets());
      int index = answers.size();
      Optional<Exchange> answer = recording.take(index);
      answer.ifPresent(answers::add);
      if (answer.isPresent() && recording.operation().isEmpty()) {
        unmatched.add("#%s  %s".formatted(index, recording.describe()));
      } else if (answer.isEmpty() && !recording.isCanceled()) {
        unfinished.add(recording.describe());
      }
    }
    unfinished.addAll(stillAwaited());
    return new Judgement(report(answers, List.copyOf(secrets)), unmatched, unfinished);
  }

  private synchronized List<String> stillAwaited() {
    return awaited.stream()
        .filter(each -> !each.call.isCanceled())
        .map(each -> each.description)
        .toList();
  }

  private synchronized void begin(Awaited call) {
    awaited.add(call);
  }

  private synchronized void end(Awaited call) {
    awaited.remove(call);
  }

  private synchronized List<Recording> takeAll() {
    List<Recording> all = List.copyOf(recordings);
    recordings.clear();
    return all;
  }

  private synchronized void add(Recording recording) {
    recordings.add(recording);
  }

  private Report report(List<Exchange> answers, List<String> secrets) {
    return rules.beside(rules.newRun().watch(new RecordedCalls(answers, secrets), found -> {}));
  }

  /**
   * Makes a call and records its answer, the body of which is copied while the caller reads it.
   *
   * @return the same response for the caller
   */
  Response record(Interceptor.Chain chain) throws IOException {
    Optional<Operation> known = operation(chain.request());
    if (known.isEmpty()) {
      return record(chain.call(), chain.proceed(chain.request()));
    }
    Awaited call =
        new Awaited(
            chain.call(),
            "%s %s, not answered yet".formatted(chain.request().method(), known.get().path()));
    begin(call);
    try {
      return record(chain.call(), chain.proceed(chain.request()));
    } finally {
      end(call);
    }
  }

  private Response record(Call call, Response response) {
    // The request as sent, unless a later interceptor hides it.
    okhttp3.Request sent = response.request();
    Optional<Operation> known = operation(sent);
    boolean query = known.flatMap(Operation::query).isPresent();
    Request request = request(sent, query ? body(sent.body()) : Optional.empty());
    Recording recording = new Recording(call, request, known, response);
    add(recording);
    if (known.isEmpty()) {
      recording.lose("");
      return response;
    }
    if (response.body().contentLength() == 0) {
      recording.end();
      return response;
    }
    return response.newBuilder().body(RecordedBody.of(response.body(), recording)).build();
  }

  private Optional<Operation> operation(okhttp3.Request sent) {
    HttpUrl url = sent.url();
    String method = sent.method().toUpperCase(Locale.ROOT);
    return rules
        .contracts()
        .find(method, url.host(), url.port(), url.pathSegments(), null)
        .map(Contract.Call::operation);
  }

  private static Request request(okhttp3.Request sent, Optional<String> body) {
    HttpUrl withoutUser = sent.url().newBuilder().username("").password("").build();
    return new Request(
        sent.method().toUpperCase(Locale.ROOT),
        withoutUser,
        CredentialHeaders.among(sent.headers().names().stream()),
        true,
        body);
  }

  /** The body as text; none if it is too long to be a query, or can be sent only once. */
  private static Optional<String> body(@Nullable RequestBody sent) {
    if (sent == null || sent.isOneShot() || sent.isDuplex()) {
      return Optional.empty();
    }
    try {
      long length = sent.contentLength();
      if (length <= 0 || length > MAX_QUERY) {
        return Optional.empty();
      }
      Buffer copy = new Buffer();
      sent.writeTo(copy);
      return Optional.of(copy.readUtf8());
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }
}
