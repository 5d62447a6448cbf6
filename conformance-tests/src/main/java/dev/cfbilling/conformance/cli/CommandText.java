package dev.cfbilling.conformance.cli;

import dev.cfbilling.conformance.finding.Redactor;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** A command as it can be given again: quoted for a shell, and without secrets. */
final class CommandText {
  private static final String PROGRAM = "scripts/conform";
  private static final Pattern PLAIN = Pattern.compile("[\\w./:=@%+,-]+");

  private final ParseResult given;
  private final Redactor redactor;

  CommandText(ParseResult given, Redactor redactor) {
    this.given = given;
    this.redactor = redactor;
  }

  /** All of it. */
  String whole() {
    return without(Set.of());
  }

  /**
   * What is left when some options are taken away.
   *
   * @param options by name
   */
  String without(Set<String> options) {
    List<String> words = new ArrayList<>(List.of(PROGRAM));
    if (!given.commandSpec().root().equals(given.commandSpec())) {
      words.add(given.commandSpec().name());
    }
    given.matchedPositionals().forEach(positional -> words.addAll(values(positional)));
    // An option that is repeated is in the list as often.
    for (OptionSpec option : new LinkedHashSet<>(given.matchedOptions())) {
      if (!options.contains(option.longestName())) {
        List<String> values = values(option);
        boolean isFlag = option.typeInfo().isBoolean();
        (isFlag ? List.of("") : values)
            .forEach(
                value -> {
                  words.add(option.longestName());
                  if (!isFlag) {
                    words.add(value);
                  }
                });
      }
    }
    return redactor.redact(String.join(" ", words));
  }

  private static List<String> values(ArgSpec argument) {
    return argument.originalStringValues().stream()
        .map(CommandText::withoutSecrets)
        .map(CommandText::quoted)
        .toList();
  }

  /** User, password and query of an address may be secrets. */
  private static String withoutSecrets(String value) {
    HttpUrl url = HttpUrl.parse(value);
    return url == null
        ? value
        : url.newBuilder().username("").password("").query(null).fragment(null).build().toString();
  }

  /** As one word of a shell. */
  static String quoted(String value) {
    return PLAIN.matcher(value).matches() ? value : "'" + value.replace("'", "'\\''") + "'";
  }
}
