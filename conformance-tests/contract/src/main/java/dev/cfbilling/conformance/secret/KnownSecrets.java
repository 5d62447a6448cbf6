package dev.cfbilling.conformance.secret;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Finds known secrets in texts, and their recognisable parts.
 *
 * <p>Eight consecutive characters of a secret are masked, in any letter case, escaped, in base64 or
 * in hexadecimal. A shorter secret is masked only where it is a value by itself.
 */
public final class KnownSecrets {
  /** Replaces a secret. */
  public static final String MASK = "[credential]";

  /** No secrets. */
  public static final KnownSecrets NONE = of(List.of());

  private static final int RUN = 8;
  private static final int FILTER = 1 << 16;

  private final List<String> secrets;
  private final Set<String> runs;

  private final Supplier<String> words;

  /** The runs that also occur in the words; null until a run is found. */
  private volatile @Nullable Set<String> common;

  private final BitSet filter = new BitSet(FILTER);

  private KnownSecrets(List<String> secrets, Set<String> runs, Supplier<String> words) {
    this.secrets = List.copyOf(secrets);
    this.runs = Set.copyOf(runs);
    this.words = words;
    runs.forEach(run -> filter.set(slot(DecodedText.of(run), 0)));
  }

  /** Secrets in any order; empty ones are ignored. */
  public static KnownSecrets of(Collection<String> secrets) {
    List<String> known =
        secrets.stream().map(String::strip).filter(secret -> !secret.isEmpty()).distinct().toList();
    Set<String> runs = new HashSet<>();
    known.stream()
        .filter(secret -> secret.length() >= RUN)
        .flatMap(secret -> forms(secret).stream())
        .forEach(form -> addRuns(DecodedText.of(form), runs));
    return new KnownSecrets(known, runs, () -> "");
  }

  /** These secrets and {@code more}. */
  public KnownSecrets with(Collection<String> more) {
    List<String> all = new ArrayList<>(secrets);
    all.addAll(more);
    return of(all);
  }

  /**
   * The same secrets, except runs that also occur in {@code words}: these reveal nothing.
   *
   * @param words read only when a run is found, which is rare
   */
  public KnownSecrets sparing(Supplier<String> words) {
    return new KnownSecrets(secrets, runs, words);
  }

  private Set<String> common() {
    Set<String> known = common;
    if (known == null) {
      DecodedText text = DecodedText.of(words.get());
      known = new HashSet<>();
      for (int i = 0; i + RUN <= text.length(); i++) {
        if (isRun(text, i)) {
          known.add(text.substring(i, RUN));
        }
      }
      common = known;
    }
    return known;
  }

  /** The secret itself, in hexadecimal, and in both base64 alphabets at each alignment. */
  private static List<String> forms(String secret) {
    byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
    List<String> forms = new ArrayList<>();
    forms.add(secret);
    forms.add(new String(bytes, StandardCharsets.ISO_8859_1));
    forms.add(HexFormat.of().formatHex(bytes));
    for (int before = 0; before < 3; before++) {
      byte[] shifted = new byte[before + bytes.length];
      System.arraycopy(bytes, 0, shifted, before, bytes.length);
      // Leaves out base64 characters that also encode adjacent bytes.
      int from = before == 0 ? 0 : before + 1;
      int to = shifted.length * 8 / 6;
      for (Base64.Encoder encoder : List.of(Base64.getEncoder(), Base64.getUrlEncoder())) {
        forms.add(encoder.withoutPadding().encodeToString(shifted).substring(from, to));
      }
    }
    return forms;
  }

  private static void addRuns(DecodedText form, Set<String> runs) {
    for (int i = 0; i + RUN <= form.length(); i++) {
      runs.add(form.substring(i, RUN));
    }
  }

  /** {@code text} with the secrets masked. */
  public String mask(String text) {
    Spans found = new Spans();
    find(text, found);
    return found.mask(text);
  }

  void find(String text, Spans found) {
    if (!runs.isEmpty() && text.length() >= RUN) {
      findRuns(DecodedText.of(text), found);
    }
    secrets.forEach(secret -> findWhole(text, secret, found));
  }

  /** Whether there are no secrets. */
  public boolean isEmpty() {
    return secrets.isEmpty();
  }

  private void findRuns(DecodedText text, Spans found) {
    int i = 0;
    while (i + RUN <= text.length()) {
      if (!isRun(text, i)) {
        i++;
        continue;
      }
      int start = i;
      boolean telling = false;
      while (i + RUN <= text.length() && isRun(text, i)) {
        telling |= !common().contains(text.substring(i, RUN));
        i++;
      }
      if (telling) {
        found.add(text.start(start), text.end(i + RUN - 2), MASK);
      }
    }
  }

  private boolean isRun(DecodedText text, int i) {
    return filter.get(slot(text, i)) && runs.contains(text.substring(i, RUN));
  }

  private static int slot(DecodedText text, int i) {
    return text.hash(i, RUN) & (FILTER - 1);
  }

  /**
   * Finds a secret that is in quotes, after an equals sign or an authentication scheme, or alone.
   */
  private static void findWhole(String text, String secret, Spans found) {
    for (int i = text.indexOf(secret); i >= 0; i = text.indexOf(secret, i + secret.length())) {
      int end = i + secret.length();
      boolean scheme = text.startsWith("earer ", i - 6) || text.startsWith("asic ", i - 5);
      char before = i == 0 ? 0 : text.charAt(i - 1);
      char after = end == text.length() ? 0 : text.charAt(end);
      boolean behindName = before == '=' || scheme;
      if (behindName
          ? "\0\"'&;, ".indexOf(after) >= 0
          : before == after && "\0\"".indexOf(after) >= 0) {
        found.add(i, end, MASK);
      }
    }
  }

  @Override
  public String toString() {
    return "KnownSecrets[" + secrets.size() + "]";
  }
}
