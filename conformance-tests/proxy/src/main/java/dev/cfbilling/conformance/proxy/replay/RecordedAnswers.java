package dev.cfbilling.conformance.proxy.replay;

import dev.cfbilling.conformance.body.Body;
import dev.cfbilling.conformance.finding.Names;
import dev.cfbilling.conformance.finding.Quote;
import dev.cfbilling.conformance.har.HarFile;
import dev.cfbilling.conformance.har.RecordedCall.Header;
import dev.cfbilling.conformance.proxy.http.Replies;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.HttpUrl;

/** The answers of a recording, and how often each was asked for. */
final class RecordedAnswers implements Replies, Closeable {
  private static final int BAD_GATEWAY = 502;
  private static final int NOT_FOUND = 404;
  private static final int DIGEST_BYTES = 4;
  private static final String SCRUBBED = "[scrubbed]";

  /** Those of the connection and of the body as it was sent. */
  private static final Set<String> OF_TRANSFER =
      Set.of("connection", "keep-alive", "transfer-encoding", "content-length", "content-encoding");

  private final HttpUrl base;
  private final List<Known> known = new ArrayList<>();

  private record Known(Asked asked, HarFile.Call call, AtomicInteger times) {}

  /**
   * @param base of the recorded calls
   */
  RecordedAnswers(HttpUrl base) {
    this.base = base;
  }

  void add(HarFile.Call call) {
    known.add(
        new Known(
            Asked.of(call.exchange().request().method(), call.exchange().request().url(), base),
            call,
            new AtomicInteger()));
  }

  @Override
  public Reply reply(String method, String pathAndQuery, byte[] body) {
    HttpUrl url = base.resolve(pathAndQuery.replaceFirst("^/+", "/"));
    if (url == null) {
      return sentence(NOT_FOUND, "The request's path can't be read.");
    }
    Asked asked = Asked.of(method, url, base);
    List<Known> same =
        known.stream().filter(each -> asked.isLike(each.asked) && isBody(each.call, body)).toList();
    if (same.isEmpty()) {
      return unknown(asked);
    }
    return answer(next(same).call);
  }

  /** The first that was asked for less often than those before; the last one stays. */
  private static synchronized Known next(List<Known> same) {
    Known next =
        same.stream()
            .filter(each -> each.times.get() == 0)
            .findFirst()
            .orElse(same.get(same.size() - 1));
    next.times.incrementAndGet();
    return next;
  }

  private static boolean isBody(HarFile.Call call, byte[] body) {
    if (call.digest().startsWith("sha256:")) {
      return call.digest().equals(digest(body));
    }
    boolean unknown = call.posted().equals(SCRUBBED);
    return unknown || call.posted().equals(new String(body, StandardCharsets.UTF_8));
  }

  private static String digest(byte[] body) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
      return "sha256:" + HexFormat.of().formatHex(digest, 0, DIGEST_BYTES);
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java has SHA-256", missing);
    }
  }

  private Reply unknown(Asked asked) {
    List<String> names = known.stream().map(each -> each.asked.toString()).distinct().toList();
    return sentence(
        NOT_FOUND,
        "The recording has no %s with this body; %s."
            .formatted(Quote.raw(asked.toString()), Names.nearest(asked.toString(), names)));
  }

  private static Reply answer(HarFile.Call call) {
    var response = call.exchange().response();
    boolean answered = response.status() > 0;
    if (response.body().isEmpty() && (!answered || response.status() != 304)) {
      String detail = response.gap().map(gap -> gap.detail()).orElse("");
      return sentence(
          BAD_GATEWAY,
          "The recording has no %s of this call%s."
              .formatted(
                  answered ? "body" : "answer", detail.isEmpty() ? "" : ": " + Quote.raw(detail)));
    }
    List<Header> headers =
        call.answered().stream()
            .filter(header -> !OF_TRANSFER.contains(header.name().toLowerCase(Locale.ROOT)))
            .filter(header -> !header.name().startsWith(":") && !header.value().equals(SCRUBBED))
            .toList();
    return new Reply(response.status(), headers, response.body().orElseGet(() -> Body.of("")));
  }

  private static Reply sentence(int status, String sentence) {
    return new Reply(
        status,
        List.of(new Header("Content-Type", "text/plain; charset=utf-8")),
        Body.of(sentence + "\n"));
  }

  @Override
  public void close() throws IOException {
    for (Known each : known) {
      each.call.exchange().close();
    }
  }
}
