package dev.cfbilling.conformance.audit;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Passwords and keys among the settings of Spark, which a report's command has to leave out. */
final class SparkSecrets {
  /**
   * A setting by whose name Spark masks its value in its own logs ({@code spark.redaction.regex}),
   * or one that is a key: {@code fs.azure.account.key.NAME}.
   */
  private static final Pattern SETTING =
      Pattern.compile(
          "(?is)(?:--conf=)?[^=]*(?:secret|password|token|access[.]?key|[.-](?:key|sas)(?![a-z]))[^=]*=(.+)");

  private SparkSecrets() {}

  /** The secrets in arguments of the form {@code KEY=VALUE}. */
  static List<String> in(String... arguments) {
    return Stream.of(arguments)
        .map(SETTING::matcher)
        .filter(Matcher::matches)
        .map(setting -> setting.group(1))
        .distinct()
        .toList();
  }
}
