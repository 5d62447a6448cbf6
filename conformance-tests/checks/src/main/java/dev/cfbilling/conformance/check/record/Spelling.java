package dev.cfbilling.conformance.check.record;

import dev.cfbilling.conformance.json.DateTimeFormat;
import dev.cfbilling.conformance.rule.Fingerprints;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/**
 * A string of a record, and the instant it denotes, if any; or an object or an array as JSON. Not
 * thread-safe.
 */
public final class Spelling {
  /** Stands for the absence of a string. */
  static final Spelling NONE = new Spelling();

  private final char[] characters;
  private final Optional<String> text;

  /** Parsed on first use. */
  private Optional<Instant> instant = Optional.empty();

  private boolean asked;

  /** Computed on first use; no text has the fingerprint {@code NONE}. */
  private long fingerprint = Fingerprints.NONE;

  Spelling(char[] chars, int from, int length) {
    this.characters = Arrays.copyOfRange(chars, from, from + length);
    this.text = Optional.of(String.valueOf(characters));
  }

  private Spelling() {
    this.characters = new char[0];
    this.text = Optional.empty();
  }

  Optional<String> text() {
    return text;
  }

  Optional<Instant> instant() {
    if (!asked) {
      asked = true;
      instant = text.flatMap(DateTimeFormat::instant);
    }
    return instant;
  }

  long fingerprint(Fingerprints fingerprints) {
    if (fingerprint == Fingerprints.NONE && text.isPresent()) {
      fingerprint = fingerprints.of(text.get());
    }
    return fingerprint;
  }

  boolean is(char[] chars, int from, int length) {
    return Arrays.equals(characters, 0, characters.length, chars, from, from + length);
  }
}
