package dev.cfbilling.conformance.cli.option;

import dev.cfbilling.conformance.finding.Redactor;
import dev.cfbilling.conformance.secret.SensitiveText;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import okhttp3.HttpUrl;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** The user's command, to be run again: quoted for a shell, and without secrets. */
public final class CommandText {
  private static final Pattern JAR = Pattern.compile("(.*/)?[^/]*conform[^/]*\\.jar");

  private static final Pattern PLAIN = Pattern.compile("[\\w./:=@%+,-]+");

  /** What users type; an image says so itself. */
  private static final String PROGRAM = System.getProperty("conform.program", script());

  private final ParseResult given;
  private final Redactor redactor;

  public CommandText(ParseResult given, Redactor redactor) {
    this.given = given;
    this.redactor = redactor;
  }

  /** The script, or else the jar that Java was told to run: a release has no script. */
  private static String script() {
    String jar = System.getProperty("java.class.path", "");
    boolean isRun = System.getProperty("sun.java.command", "").startsWith(jar);
    return isRun && JAR.matcher(jar).matches() ? "java -jar " + quoted(jar) : "scripts/conform";
  }

  /** The whole command. */
  public String whole() {
    return without(Set.of());
  }

  /**
   * The command without some options.
   *
   * @param options their longest names
   */
  public String without(Set<String> options) {
    List<String> words = new ArrayList<>(List.of(PROGRAM));
    if (!given.commandSpec().root().equals(given.commandSpec())) {
      words.add(given.commandSpec().name());
    }
    given.matchedPositionals().forEach(positional -> words.addAll(values(positional)));
    add(option -> !options.contains(option.longestName()), words);
    return text(words);
  }

  /**
   * Some options of the command, where it has them.
   *
   * @param options their longest names
   */
  public String options(Set<String> options) {
    List<String> words = new ArrayList<>();
    add(option -> options.contains(option.longestName()), words);
    return text(words);
  }

  private void add(Predicate<OptionSpec> which, List<String> words) {
    // The list has a repeated option once for each repetition.
    for (OptionSpec option : new LinkedHashSet<>(given.matchedOptions())) {
      if (which.test(option)) {
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
  }

  private String text(List<String> words) {
    return SensitiveText.maskAroundPaths(redactor.redact(String.join(" ", words)));
  }

  private static List<String> values(ArgSpec argument) {
    return argument.originalStringValues().stream().map(CommandText::word).toList();
  }

  private static String word(String value) {
    // What has no scheme is none, and to see that by parsing it takes long at the start.
    HttpUrl url = value.contains(":") ? HttpUrl.parse(value) : null;
    return url == null ? quoted(value) : withoutSecrets(url);
  }

  /**
   * Quotes a URL for a shell. Leaves out user and password. Values of the query may be secret, so
   * each becomes a shell variable that must be set.
   */
  private static String withoutSecrets(HttpUrl url) {
    HttpUrl.Builder open = url.newBuilder().username("").password("").query(null).fragment(null);
    if (url.querySize() == 0) {
      return quoted(open.build().toString());
    }
    String query =
        IntStream.range(0, url.querySize())
            .mapToObj(index -> parameter(url, index))
            .collect(Collectors.joining("&", "?", ""));
    return "\"" + inDoubleQuotes(open.build().toString()) + query + "\"";
  }

  private static String parameter(HttpUrl url, int index) {
    String name = url.queryParameterName(index);
    if (url.queryParameterValue(index) == null) {
      return "${URL_QUERY:?}";
    }
    String variable = name.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8);
    return "%s=${URL_%s:?}".formatted(encoded, variable);
  }

  private static String inDoubleQuotes(String value) {
    return value.replaceAll("[\\\\$`\"]", "\\\\$0");
  }

  /** Quotes a word for a shell. */
  public static String quoted(String value) {
    return PLAIN.matcher(value).matches() ? value : "'" + value.replace("'", "'\\''") + "'";
  }
}
