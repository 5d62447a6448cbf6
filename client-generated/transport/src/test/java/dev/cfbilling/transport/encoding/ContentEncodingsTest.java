package dev.cfbilling.transport.encoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import okio.Buffer;
import okio.BufferedSource;
import okio.ByteString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentEncodingsTest {
  private static final int HEADER_BYTES = 10;

  private static ByteString gzip(String text) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return ByteString.of(out.toByteArray());
  }

  private static ByteString deflate(String text, boolean bare) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflate =
        new DeflaterOutputStream(out, new Deflater(Deflater.BEST_SPEED, bare))) {
      deflate.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return ByteString.of(out.toByteArray());
  }

  private static String decode(String encoding, ByteString... parts) throws IOException {
    Buffer encoded = new Buffer();
    for (ByteString part : parts) {
      encoded.write(part);
    }
    try (BufferedSource decoded = new ContentEncodings().decode(List.of(encoding), encoded)) {
      return decoded.readUtf8();
    }
  }

  /** A member with all fields that a header can have, as RFC 1952 has them in section 2.3. */
  private static ByteString withAllFields(String text) throws IOException {
    ByteString plain = gzip(text);
    Buffer member = new Buffer().write(plain.substring(0, 3)).writeByte(0b1_1111);
    member.write(plain.substring(4, HEADER_BYTES));
    member.writeShortLe(3).writeUtf8("abc");
    member.writeUtf8("answer.json").writeByte(0);
    member.writeUtf8("made up").writeByte(0);
    member.writeShortLe(0);
    return member.write(plain.substring(HEADER_BYTES)).readByteString();
  }

  @Test
  void gzipMayHaveSeveralMembersAndAllFieldsOfAHeader() throws IOException {
    assertThat(decode("gzip", gzip("first "), withAllFields("second "), gzip("")))
        .isEqualTo("first second ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "more than a member's header has", "\u001f"})
  void whatFollowsGzipIsNotPassedOver(String rest) throws IOException {
    assertThatIOException()
        .isThrownBy(() -> decode("gzip", gzip("whole"), ByteString.encodeUtf8(rest)));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 9, 10, 15, 20})
  void aSecondMemberThatIsCutIsNotPassedOver(int bytes) {
    assertThatIOException()
        .isThrownBy(() -> decode("gzip", gzip("whole"), gzip("part").substring(0, bytes)))
        .isInstanceOf(EOFException.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 5})
  void aWrongSumOrLengthIsRefused(int fromTheEnd) throws IOException {
    byte[] bytes = gzip("whole").toByteArray();
    bytes[bytes.length - fromTheEnd]++;

    assertThatIOException()
        .isThrownBy(() -> decode("gzip", ByteString.of(bytes)))
        .withMessage("the sum or the length of a member of the gzip is wrong");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whatFollowsDeflateIsNotPassedOver(boolean bare) throws IOException {
    ByteString whole = deflate("whole", bare);

    assertThat(decode("deflate", whole)).isEqualTo("whole");
    assertThatIOException()
        .isThrownBy(() -> decode("deflate", whole, ByteString.encodeUtf8("{}")))
        .withMessage("more bytes follow the end of the deflate");
  }
}
