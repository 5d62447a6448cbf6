package dev.cfbilling.transport.encoding;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import okhttp3.CompressionInterceptor.DecompressionAlgorithm;
import okio.BufferedSource;
import okio.Okio;

/** Encodings of bodies: gzip and deflate, and others for which there is an algorithm. */
public final class ContentEncodings {
  private static final String GZIP = "gzip";
  private static final String IDENTITY = "identity";

  /** Nobody encodes a body more often than twice; each time costs memory. */
  private static final int MOST = 4;

  private final Map<String, DecompressionAlgorithm> algorithms = new HashMap<>();
  private final String accepted;

  /**
   * Gzip, deflate and more.
   *
   * @param more algorithms such as {@code okhttp3.brotli.Brotli.INSTANCE} of okhttp-brotli and
   *     {@code okhttp3.zstd.Zstd.INSTANCE} of okhttp-zstd
   */
  public ContentEncodings(DecompressionAlgorithm... more) {
    algorithms.put(GZIP, new GzipMembers());
    algorithms.put("x-gzip", new GzipMembers());
    algorithms.put("deflate", new Deflate());
    for (DecompressionAlgorithm algorithm : more) {
      algorithms.put(algorithm.getEncoding().toLowerCase(Locale.ROOT), algorithm);
    }
    accepted =
        Stream.concat(Stream.of(GZIP), Arrays.stream(more).map(DecompressionAlgorithm::getEncoding))
            .distinct()
            .collect(joining(", "));
  }

  /**
   * What to ask for.
   *
   * @return a value of {@code Accept-Encoding}
   */
  public String accepted() {
    return accepted;
  }

  /**
   * The encodings of a body.
   *
   * @param contentEncoding the values of {@code Content-Encoding}
   * @return their names in lower case, in the order in which they were applied, without {@code
   *     identity}
   */
  public static List<String> in(List<String> contentEncoding) {
    return contentEncoding.stream()
        .flatMap(value -> Arrays.stream(value.split(",", -1)))
        .map(name -> name.strip().toLowerCase(Locale.ROOT))
        .filter(name -> !name.isEmpty() && !name.equals(IDENTITY))
        .toList();
  }

  /**
   * Whether a body can be decoded.
   *
   * @param encodings what {@link #in} gives
   * @return whether each of them is known, and there are not too many
   */
  public boolean know(List<String> encodings) {
    return encodings.size() <= MOST && algorithms.keySet().containsAll(encodings);
  }

  /**
   * Decodes a body while it is read.
   *
   * @param encodings what {@link #in} gives, all {@linkplain #know known}
   * @param body the body; it is closed with what is returned
   * @return the decoded body
   */
  public BufferedSource decode(List<String> encodings, BufferedSource body) {
    BufferedSource decoded = body;
    List<String> lastFirst = new ArrayList<>(encodings);
    Collections.reverse(lastFirst);
    for (String encoding : lastFirst) {
      decoded =
          Okio.buffer(new DecodedSource(Objects.requireNonNull(algorithms.get(encoding)), decoded));
    }
    return decoded;
  }
}
