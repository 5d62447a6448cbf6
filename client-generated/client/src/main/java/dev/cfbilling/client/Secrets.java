package dev.cfbilling.client;

import java.util.List;

/** What must not show, not even where an answer repeats what it was asked with. */
record Secrets(List<String> values) {
  private static final String HIDDEN = "redacted";

  static Secrets of(Credentials credentials) {
    if (credentials instanceof EmailAndKey emailAndKey) {
      return new Secrets(List.of(emailAndKey.key(), emailAndKey.email()));
    }
    return new Secrets(List.of(((ApiToken) credentials).token()));
  }

  String hideIn(String text) {
    String hidden = text;
    for (String value : values) {
      hidden = hidden.replace(value, HIDDEN);
    }
    return hidden;
  }

  @Override
  public String toString() {
    return "Secrets[redacted]";
  }
}
