package dev.cfbilling.client;

import static dev.cfbilling.client.MockBilling.ACCOUNT;
import static dev.cfbilling.client.MockBilling.DENIED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.ZstdInputStream;
import com.github.luben.zstd.ZstdOutputStream;
import dev.cfbilling.client.failure.AccessDeniedException;
import dev.cfbilling.client.failure.BillingApiException;
import dev.cfbilling.client.failure.TransportException;
import dev.cfbilling.client.failure.UnknownEncodingException;
import dev.cfbilling.client.model.CostAndUsageEnvelope;
import dev.cfbilling.transport.encoding.Decompression;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import mockwebserver3.MockResponse;
import okhttp3.CompressionInterceptor;
import okhttp3.CompressionInterceptor.DecompressionAlgorithm;
import okhttp3.OkHttpClient;
import okio.Buffer;
import okio.BufferedSource;
import okio.ByteString;
import okio.Okio;
import okio.Source;
import org.brotli.dec.BrotliInputStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import retrofit2.Call;

class EncodingTest {
  private static final int RECORDS = 200;

  /** {@code {"errors":null,"messages":[],"result":[],"success":true}}, compressed. */
  private static final byte[] EMPTY_IN_BROTLI =
      Base64.getDecoder()
          .decode("GzcAAByHcSyyjUK3fBqh0lNkay91WLpqrs9jbPzDUQ7WFFkv1dXZ5pajJh+dBrALQgE=");

  @AutoClose private final MockBilling mock = new MockBilling();

  private interface Encoder {
    OutputStream to(OutputStream encoded) throws IOException;
  }

  private static byte[] encode(Encoder encoder, byte[] body) {
    ByteArrayOutputStream encoded = new ByteArrayOutputStream();
    try (OutputStream out = encoder.to(encoded)) {
      out.write(body);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return encoded.toByteArray();
  }

  private static byte[] gzip(byte[] body) {
    return encode(GZIPOutputStream::new, body);
  }

  private static byte[] deflate(byte[] body, boolean bare) {
    return encode(
        out -> new DeflaterOutputStream(out, new Deflater(Deflater.BEST_SPEED, bare)), body);
  }

  private static byte[] members(byte[] body) {
    Buffer members = new Buffer();
    for (int i = 0; i < body.length; i += 20_000) {
      members.write(gzip(Arrays.copyOfRange(body, i, Math.min(body.length, i + 20_000))));
    }
    return members.write(gzip(new byte[0])).readByteArray();
  }

  private static byte[] usage() {
    try {
      return new UsageBody(RECORDS).readAllBytes();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private void answer(int status, String encoding, byte[] body) {
    // In small pieces, so that the end of a piece is not the end of a member.
    mock.server.enqueue(
        new MockResponse.Builder()
            .code(status)
            .addHeader("Content-Encoding", encoding)
            .chunkedBody(new Buffer().write(body), 1_000)
            .build());
  }

  private CloudflareBillingBuilder client() {
    return mock.client(new ApiToken("token"));
  }

  private static Call<CostAndUsageEnvelope> call(CloudflareBilling billing) {
    return billing.billableUsage().getAccountBillableUsage(ACCOUNT, null, null, null);
  }

  private static int count(CloudflareBilling billing) throws IOException {
    try (UsageStream<?> usage = CloudflareBilling.stream(call(billing))) {
      return (int) usage.records().count();
    } catch (UncheckedIOException failure) {
      throw failure.getCause();
    }
  }

  record Body(String encoding, ByteString bytes) {
    Body(String encoding, byte[] bytes) {
      this(encoding, ByteString.of(bytes));
    }

    @Override
    public String toString() {
      return encoding + ", " + bytes.size() + " bytes";
    }
  }

  static Stream<Body> bodies() {
    byte[] body = usage();
    return Stream.of(
        new Body("identity", body),
        new Body("", body),
        new Body("gzip", gzip(body)),
        new Body("GZip", gzip(body)),
        new Body("x-gzip", gzip(body)),
        new Body("gzip", members(body)),
        new Body("gzip, gzip", gzip(gzip(body))),
        new Body("deflate, identity , gzip", gzip(deflate(body, false))),
        new Body("deflate", deflate(body, false)),
        new Body("deflate", deflate(body, true)));
  }

  @ParameterizedTest
  @MethodSource("bodies")
  void isUndone(Body body) throws IOException {
    answer(200, body.encoding(), body.bytes().toByteArray());
    answer(200, body.encoding(), body.bytes().toByteArray());

    assertThat(CloudflareBilling.execute(call(mock.client())).result()).hasSize(RECORDS);
    assertThat(count(mock.client())).isEqualTo(RECORDS);
  }

  @Test
  void mayBeSaidInSeveralHeaders() throws IOException {
    mock.server.enqueue(
        new MockResponse.Builder()
            .addHeader("Content-Encoding", "deflate")
            .addHeader("Content-Encoding", "gzip")
            .body(new Buffer().write(gzip(deflate(usage(), false))))
            .build());

    assertThat(count(mock.client())).isEqualTo(RECORDS);
  }

  @Test
  void isUndoneForFailuresToo() {
    answer(403, "gzip", gzip(DENIED.getBytes(StandardCharsets.UTF_8)));
    answer(403, "br", new byte[] {1, 2, 3});

    assertThatExceptionOfType(AccessDeniedException.class)
        .isThrownBy(() -> CloudflareBilling.execute(call(mock.client())))
        .satisfies(denied -> assertThat(denied.hasCode(10000)).isTrue());
    assertThatExceptionOfType(AccessDeniedException.class)
        .isThrownBy(() -> CloudflareBilling.execute(call(mock.client())))
        .satisfies(denied -> assertThat(denied.errors()).isEmpty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "br | br",
        "zstd | zstd",
        "compress | compress",
        "gzip, br | gzip, br",
        "gzip, gzip, gzip, gzip, gzip | gzip, gzip, gzip, gzip, gzip",
        "Bearer s3cret-t0ken | bearer redacted"
      })
  void isNamedWhereItIsUnknown(String encoding, String named) {
    CloudflareBilling billing = mock.client(new ApiToken("s3cret-t0ken")).build();
    answer(200, encoding, usage());
    answer(200, encoding, usage());

    for (boolean streamed : List.of(false, true)) {
      assertThatExceptionOfType(UnknownEncodingException.class)
          .isThrownBy(
              () -> {
                if (streamed) {
                  count(billing);
                } else {
                  CloudflareBilling.execute(call(billing));
                }
              })
          .withMessageContaining("answered 200 with a body in the encoding " + named + "; ")
          .satisfies(unknown -> assertThat(unknown.encoding()).isEqualTo(named));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "deflate", "gzip, gzip", "br", "zstd"})
  void isNoGarbageWhereTheHeaderIsWrong(String encoding) {
    CloudflareBilling billing = withBrotliAndZstd();
    answer(200, encoding, usage());

    assertThatThrownBy(() -> CloudflareBilling.execute(call(billing)))
        .isInstanceOf(BillingApiException.class)
        .isInstanceOf(TransportException.class);
  }

  @Test
  void mayBeWithoutABody() {
    answer(500, "gzip", new byte[0]);

    assertThatThrownBy(() -> CloudflareBilling.execute(call(mock.client())))
        .hasMessageContaining("answered 500");
  }

  @Test
  void canBeAnotherThatIsGivenAnAlgorithm() throws Exception {
    CloudflareBilling billing = withBrotliAndZstd();
    answer(200, "zstd", encode(ZstdOutputStream::new, usage()));
    answer(200, "br", EMPTY_IN_BROTLI);

    assertThat(count(billing)).isEqualTo(RECORDS);
    assertThat(count(billing)).isZero();
    assertThat(mock.server.takeRequest().getHeaders().get("Accept-Encoding"))
        .isEqualTo("gzip, br, zstd");
  }

  @Test
  void isLeftToAnInterceptorThatAskedForIt() throws Exception {
    OkHttpClient decoding =
        new OkHttpClient.Builder().addInterceptor(new CompressionInterceptor(new Brotli())).build();
    CloudflareBilling billing = client().okHttpClient(decoding).build();
    answer(200, "br", EMPTY_IN_BROTLI);

    assertThat(count(billing)).isZero();
    assertThat(mock.server.takeRequest().getHeaders().get("Accept-Encoding")).isEqualTo("br");
  }

  @Test
  void isFoundBrokenWhereItsAlgorithmIsNotInstalled() {
    Decompression missing =
        compressed -> {
          throw new NoClassDefFoundError("org/brotli/dec/BrotliInputStream");
        };
    answer(500, "br", new byte[] {1});

    assertThatThrownBy(
            () ->
                CloudflareBilling.enqueue(call(client().contentEncoding("br", missing).build()))
                    .get())
        .isInstanceOf(ExecutionException.class)
        .hasCauseInstanceOf(TransportException.class);
  }

  private CloudflareBilling withBrotliAndZstd() {
    return client()
        .contentEncoding("br", new Brotli()::decompress)
        .contentEncoding("zstd", body -> Okio.source(new ZstdInputStream(body.inputStream())))
        .build();
  }

  /** As okhttp-brotli has it. */
  private static final class Brotli implements DecompressionAlgorithm {
    @Override
    public String getEncoding() {
      return "br";
    }

    @Override
    public Source decompress(BufferedSource compressed) {
      try {
        return Okio.source(new BrotliInputStream(compressed.inputStream()));
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }
  }
}
