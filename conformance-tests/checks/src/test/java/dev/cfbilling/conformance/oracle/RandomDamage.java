package dev.cfbilling.conformance.oracle;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Damages documents, each in one way; some of them stay valid. */
enum RandomDamage {
  FLIPPED {
    @Override
    byte[] damage(byte[] document, byte[] other, Random random) {
      byte[] flipped = document.clone();
      for (int i = 0; i <= random.nextInt(3); i++) {
        flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
      }
      return flipped;
    }
  },

  CUT {
    @Override
    byte[] damage(byte[] document, byte[] other, Random random) {
      return java.util.Arrays.copyOf(document, random.nextInt(document.length));
    }
  },

  SPLICED {
    @Override
    byte[] damage(byte[] document, byte[] other, Random random) {
      int end = random.nextInt(document.length);
      int begin = random.nextInt(other.length);
      byte[] spliced = java.util.Arrays.copyOf(document, end + other.length - begin);
      System.arraycopy(other, begin, spliced, end, other.length - begin);
      return spliced;
    }
  },

  /** Swaps two members, or puts one in the other's place: names and values move. */
  REORDERED {
    @Override
    byte[] damage(byte[] document, byte[] other, Random random) {
      return edited(
          document,
          MEMBER,
          random,
          (one, another) -> random.nextInt(3) == 0 ? List.of(one, one) : List.of(another, one));
    }
  },

  /** Puts another value in a value's place. */
  RETYPED {
    @Override
    byte[] damage(byte[] document, byte[] other, Random random) {
      return edited(
          document,
          VALUE,
          random,
          (one, another) -> List.of(VALUES[random.nextInt(VALUES.length)], another));
    }
  };

  private static final Pattern MEMBER =
      Pattern.compile("\"[A-Za-z_]+\":(?:\"[^\"\\\\]*\"|[-+.0-9eE]+|true|false|null)");
  private static final Pattern VALUE =
      Pattern.compile("(?<=:)(?:\"[^\"\\\\]*\"|[-+.0-9eE]+|true|false|null|\\[|\\{)");
  private static final String[] VALUES = {
    "null",
    "true",
    "false",
    "0",
    "-1",
    "1.5",
    "12.0",
    "1e99999999999",
    "9223372036854775808",
    "-9223372036854775809",
    "2147483648",
    "0e-99999999999",
    "1e-99999999999",
    "\"\"",
    "\"Usage\"",
    "\"2025-02-30T00:00:00Z\"",
    "\"2025-05-01 00:00:00Z\"",
    "\"1990-12-31T15:59:60-08:00\"",
    "\"2025-05-01T24:00:00Z\"",
    "\"2025-05-01T00:00:00+24:00\"",
    "\"2025-13-01\"",
    "{}",
    "[]",
    "[{}]",
    "[null,[1]]",
    "{\"a\":1,\"a\":{\"b\":2,\"b\":3}}",
    "{\"id\":7,\"id\":\"x\"}",
    "\"\\ud800\"",
    "\"" + "x".repeat(33) + "\"",
    "01",
    "NaN",
    "+1",
    "\"\\x\"",
    "'a'"
  };

  abstract byte[] damage(byte[] document, byte[] other, Random random);

  private interface Edit {
    List<String> of(String one, String another);
  }

  /** Replaces two places by what {@code edit} makes of them. */
  private static byte[] edited(byte[] document, Pattern places, Random random, Edit edit) {
    String text = new String(document, StandardCharsets.UTF_8);
    List<int[]> found = new ArrayList<>();
    for (Matcher place = places.matcher(text); place.find(); ) {
      found.add(new int[] {place.start(), place.end()});
    }
    if (found.size() < 2) {
      return document;
    }
    int first = random.nextInt(found.size() - 1);
    int second = first + 1 + random.nextInt(found.size() - first - 1);
    int[] one = found.get(first);
    int[] another = found.get(second);
    List<String> edited =
        edit.of(text.substring(one[0], one[1]), text.substring(another[0], another[1]));
    return (text.substring(0, one[0])
            + edited.get(0)
            + text.substring(one[1], another[0])
            + edited.get(1)
            + text.substring(another[1]))
        .getBytes(StandardCharsets.UTF_8);
  }
}
