package dev.cfbilling.conformance.check.header;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A header's value as a list of structured fields (RFC 9651), as far as rate limits need it: each
 * item is a string with parameters. Inner lists are none.
 */
record StructuredList(List<Item> items) {
  /** A string without its quotes, its parameters as they are written, and "?1" for a bare one. */
  record Item(String name, Map<String, String> parameters) {}

  private static final Pattern STRING =
      Pattern.compile("\"([\\x20\\x21\\x23-\\x5b\\x5d-\\x7e]|\\\\[\"\\\\])*+\"");
  private static final Pattern KEY = Pattern.compile("[a-z*][a-z0-9_.*-]*+");
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,3})?+");
  private static final Pattern TOKEN = Pattern.compile("[A-Za-z*][!#$%&'*+.^_`|~0-9A-Za-z:/-]*+");
  private static final Pattern OTHER = Pattern.compile("\\?[01]|:[A-Za-z0-9+/=]*+:|@-?\\d{1,15}");
  private static final Pattern SPACES = Pattern.compile(" *+");
  private static final Pattern COMMA = Pattern.compile("[ \\t]*+,[ \\t]*+");

  /** No header of a rate limit is longer; what is longer is not read. */
  private static final int MOST_CHARACTERS = 2_000;

  /** The list; empty when the value is none. */
  static Optional<StructuredList> of(String value) {
    Reader reader = new Reader(value.strip());
    List<Item> items = new ArrayList<>();
    do {
      Optional<Item> item = reader.item();
      if (item.isEmpty()) {
        return Optional.empty();
      }
      items.add(item.get());
    } while (reader.take(COMMA).isPresent());
    return reader.isAtEnd()
        ? Optional.of(new StructuredList(List.copyOf(items)))
        : Optional.empty();
  }

  /** Reads a value from its start to its end. */
  private static final class Reader {
    private final Matcher rest;
    private final int end;

    Reader(String value) {
      this.rest = Pattern.compile("").matcher(value.length() > MOST_CHARACTERS ? "" : value);
      this.end = value.length();
    }

    boolean isAtEnd() {
      return rest.regionStart() == end;
    }

    /** What comes next, if it is of that form. */
    Optional<String> take(Pattern form) {
      rest.usePattern(form);
      if (!rest.lookingAt()) {
        return Optional.empty();
      }
      String taken = rest.group();
      rest.region(rest.end(), rest.regionEnd());
      return Optional.of(taken);
    }

    Optional<Item> item() {
      Optional<String> name = take(STRING);
      Map<String, String> parameters = new LinkedHashMap<>();
      while (name.isPresent() && take(Pattern.compile(";")).isPresent()) {
        take(SPACES);
        Optional<String> key = take(KEY);
        Optional<String> value =
            take(Pattern.compile("=")).isPresent() ? bare() : Optional.of("?1");
        if (key.isEmpty() || value.isEmpty()) {
          return Optional.empty();
        }
        parameters.put(key.get(), value.get());
      }
      return name.map(quoted -> new Item(quoted.substring(1, quoted.length() - 1), parameters));
    }

    private Optional<String> bare() {
      return take(NUMBER).or(() -> take(STRING)).or(() -> take(TOKEN)).or(() -> take(OTHER));
    }
  }
}
