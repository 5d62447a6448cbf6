package dev.cfbilling.conformance.proxy.call;

import dev.cfbilling.conformance.body.Body;
import dev.cfbilling.conformance.body.TemporaryFileError;
import dev.cfbilling.conformance.har.RecordedCall.Header;
import dev.cfbilling.conformance.har.RecordedCall.Message;
import dev.cfbilling.conformance.har.RecordedCall.Posted;
import dev.cfbilling.conformance.har.RecordedCall.Timing;
import dev.cfbilling.conformance.proxy.call.FinishedCall.Ending;
import dev.cfbilling.conformance.proxy.http.CallTap;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.jspecify.annotations.Nullable;

/** Keeps of one call what the recording and the judge need. */
final class PassedCall implements CallTap {
  static final String TOO_LONG = "it is longer than --max-body allows";

  private static final int DIGEST_BYTES = 4;

  /** A query takes some hundred bytes. */
  private static final int LONGEST_QUERY = 1 << 16;

  private static final Message NO_ANSWER = new Message("", List.of(), 0);

  private final Sent sent;
  private final Consumer<FinishedCall> sink;
  private final @Nullable MessageDigest digest;
  private Body.@Nullable Spool spool;
  private final ByteArrayOutputStream query = new ByteArrayOutputStream(0);
  private String lost = "";
  private long sentBytes;
  private long receivedBytes;
  private String protocol = "";
  private int status;
  private @Nullable HttpFields headers;
  private long answeredAt;

  /**
   * The request.
   *
   * @param begun by the clock that measures durations
   */
  record Sent(String method, String url, HttpFields headers, Instant startedAt, long begun) {}

  /**
   * A call that has begun.
   *
   * @param spool for the answer's body; null if it is not to be kept
   * @param sink takes the call when it is over
   */
  PassedCall(Sent sent, Body.@Nullable Spool spool, Consumer<FinishedCall> sink) {
    this.sent = sent;
    this.spool = spool;
    this.sink = sink;
    this.digest = sha256();
    if (spool == null) {
      lost = "not a call of the contract";
    }
  }

  private static @Nullable MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException unknown) {
      return null;
    }
  }

  @Override
  public synchronized void sent(ByteBuffer part) {
    sentBytes += part.remaining();
    if (sentBytes <= LONGEST_QUERY) {
      ByteBuffer sentNow = part.duplicate();
      byte[] bytes = new byte[sentNow.remaining()];
      sentNow.get(bytes);
      query.writeBytes(bytes);
    }
    if (digest != null) {
      digest.update(part);
    }
  }

  @Override
  public synchronized void answered(String byProtocol, int code, HttpFields answerHeaders) {
    protocol = byProtocol;
    status = code;
    headers = answerHeaders;
    answeredAt = System.nanoTime();
  }

  @Override
  public synchronized void received(ByteBuffer part) {
    receivedBytes += part.remaining();
    Body.Spool to = spool;
    if (to == null) {
      return;
    }
    try {
      to.write(part);
    } catch (IOException tooLong) {
      lose(TOO_LONG);
    } catch (TemporaryFileError full) {
      lose("there was no room for it: " + full.reason());
    }
  }

  private void lose(String why) {
    lost = why;
    Body.Spool broken = spool;
    spool = null;
    if (broken != null) {
      broken.close();
    }
  }

  @Override
  public void ended() {
    finish(Ending.WHOLE, "");
  }

  @Override
  public void broken(Failure failure) {
    finish(failure.stalled() ? Ending.STALLED : Ending.BROKEN, failure.reason());
  }

  @Override
  public void abandoned() {
    finish(Ending.ABANDONED, "the client left");
  }

  private synchronized void finish(Ending ending, String reason) {
    long now = System.nanoTime();
    long answer = headers == null ? now : answeredAt;
    Optional<Body> body = Optional.empty();
    if (ending != Ending.WHOLE) {
      lose(reason);
    } else if (spool != null) {
      try {
        body = Optional.of(spool.toBody());
      } catch (TemporaryFileError full) {
        lose("there was no room for it: " + full.reason());
      }
    }
    sink.accept(
        new FinishedCall(
            sent,
            new Timing(Duration.ofNanos(answer - sent.begun()), Duration.ofNanos(now - answer)),
            new Message("HTTP/1.1", headers(sent.headers()), sentBytes),
            new Posted(query(), digest()),
            status,
            headers == null ? NO_ANSWER : new Message(protocol, headers(headers), receivedBytes),
            body,
            lost,
            ending,
            reason));
  }

  /** What was sent as it is, and whole. */
  private String query() {
    return sentBytes > LONGEST_QUERY || sent.headers().contains(HttpHeader.CONTENT_ENCODING)
        ? ""
        : query.toString(StandardCharsets.UTF_8);
  }

  private String digest() {
    return digest == null || sentBytes == 0
        ? ""
        : "sha256:" + HexFormat.of().formatHex(digest.digest(), 0, DIGEST_BYTES);
  }

  private static List<Header> headers(HttpFields fields) {
    return fields.stream()
        .map(field -> new Header(field.getName(), Optional.ofNullable(field.getValue()).orElse("")))
        .toList();
  }
}
