package dev.cfbilling.transport.encoding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import okio.BufferedSource;
import okio.Okio;

/** Encodings of bodies: gzip and deflate, and others for which there is an algorithm. */
public final class ContentEncodings {
  private static final String GZIP = "gzip";
  private static final String IDENTITY = "identity";

  /** Nobody encodes a body more often than twice; each time costs memory. */
  private static final int MOST = 4;

  private final Map<String, Decompression> algorithms = new HashMap<>();
  private final List<String> accepted;

  /** Gzip and deflate. */
  public ContentEncodings() {
    algorithms.put(GZIP, new GzipMembers());
    algorithms.put("x-gzip", new GzipMembers());
    algorithms.put("deflate", new Deflate());
    accepted = List.of(GZIP);
  }

  private ContentEncodings(ContentEncodings others, String name, Decompression decompression) {
    algorithms.putAll(others.algorithms);
    algorithms.put(name.toLowerCase(Locale.ROOT), decompression);
    accepted = Stream.concat(others.accepted.stream(), Stream.of(name)).distinct().toList();
  }

  /**
   * These and one more.
   *
   * @param name its name in {@code Content-Encoding}
   * @param decompression what undoes it
   * @return encodings to which it is added
   */
  public ContentEncodings with(String name, Decompression decompression) {
    return new ContentEncodings(this, name, decompression);
  }

  /**
   * What to ask for.
   *
   * @return a value of {@code Accept-Encoding}
   */
  public String accepted() {
    return String.join(", ", accepted);
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
          Okio.buffer(
              new DecodedSource(
                  encoding, Objects.requireNonNull(algorithms.get(encoding)), decoded));
    }
    return decoded;
  }
}
