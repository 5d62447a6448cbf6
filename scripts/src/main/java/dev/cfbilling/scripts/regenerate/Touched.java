package dev.cfbilling.scripts.regenerate;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What in this project names a part of the contract that has changed, and what is therefore left to
 * do by hand. {@code scripts/regenerate} runs it from its source, with the command line's classes.
 *
 * <p>It looks for names in quotes, as they are on the wire: a check, a fault, an example or a pact
 * that has to do with a property names it so. A property of the same name in another schema is
 * found too; better one place too many to look at than one too few. What refers to a constant for
 * the name has nothing to do with its spelling, and is found unless it is the spelling that
 * changed.
 */
public final class Touched {
  private static final Pattern NAME =
      Pattern.compile("(?:/properties/|parameters/|schemas/|operations/)([A-Za-z_0-9-]+)");
  private static final String CONFORMANCE = "conformance-tests";

  /** Where names are read that no standard fixes; others refer to its constants. */
  private static final String READING =
      CONFORMANCE + "/contract/src/main/java/dev/cfbilling/conformance/contract/OwnColumns.java";

  private final Path root;
  private final JsonNode pacts;

  private Touched(Path root) {
    this.root = root;
    this.pacts =
        JsonMapper.shared()
            .readTree(
                root.resolve("pact/pacts/cloudflare-billing-client-cloudflare-billing-api.json")
                    .toFile())
            .path("interactions");
  }

  /** Takes the root of the project and what {@code scripts/spec-diff --report json=…} has left. */
  public static void main(String[] arguments) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    report(Path.of(arguments[0]), Path.of(arguments[1])).forEach(out::println);
  }

  static List<String> report(Path root, Path changes) throws IOException {
    JsonNode differences = JsonMapper.shared().readTree(changes.toFile()).path("differences");
    return new Touched(root).lines(differences);
  }

  private List<String> lines(JsonNode differences) throws IOException {
    List<String> touched = new ArrayList<>();
    Set<String> todo = new TreeSet<>();
    for (JsonNode difference : differences) {
      String kind = difference.path("kind").asString();
      for (String name : names(difference)) {
        Map<String, List<String>> places = places(name, kind.endsWith(".renamed"));
        touched.add("  " + difference.path("what").asString() + " (" + name + ")");
        places.forEach(
            (what, where) -> where.forEach(one -> touched.add("    " + what + "  " + one)));
        missingExample(difference, name, places).ifPresent(todo::add);
        todo.addAll(todo(kind, name, places));
      }
    }
    List<String> lines = new ArrayList<>();
    lines.add(touched.isEmpty() ? "The change touches nothing else." : "What the change touches");
    lines.addAll(touched);
    lines.add(todo.isEmpty() ? "Nothing is left to do by hand." : "Left to do by hand");
    todo.forEach(line -> lines.add("  " + line));
    return lines;
  }

  /** The names at both ends of a difference, the innermost each: one, unless it was renamed. */
  private static Set<String> names(JsonNode difference) {
    Set<String> names = new TreeSet<>();
    boolean added = difference.path("kind").asString().endsWith(".added");
    boolean removed = difference.path("kind").asString().endsWith(".removed");
    if (!added) {
      innermost(difference.path("older").asString("")).forEach(names::add);
    }
    if (!removed) {
      innermost(difference.path("newer").asString("")).forEach(names::add);
    }
    return names;
  }

  private static Stream<String> innermost(String pointer) {
    List<String> found =
        NAME.matcher(pointer)
            .results()
            .map(match -> match.group(1))
            .filter(name -> !name.matches("\\d+")) // A place in a list.
            .toList();
    return found.stream().skip(Math.max(0, found.size() - 1));
  }

  private Map<String, List<String>> places(String name, boolean renamed) throws IOException {
    Map<String, List<String>> places = new LinkedHashMap<>();
    List<String> reading = filesNaming(name, READING, "");
    if (!reading.isEmpty()) {
      places.put("reading", reading);
    }
    String java = renamed ? quoted(name) : quoted(name) + constant(name);
    places.put("check  ", conformanceFiles(java, "java", "/(check|rule|probe)/"));
    List<String> faults = conformanceFiles(java, "java", "/(fault|selftest)/");
    faults.addAll(conformanceFiles(quoted(name), "resources", "/(mock|selftest)/"));
    places.put("fault  ", faults);
    places.put("example", examples(name));
    places.put("pact   ", interactionsNaming(name));
    return places;
  }

  private static String quoted(String name) {
    return Pattern.quote('"' + name + '"');
  }

  /** The alternative to a name in quotes; empty if there is no constant for it. */
  private String constant(String name) throws IOException {
    return Pattern.compile("String (\\w+) = " + quoted(name))
        .matcher(Files.readString(root.resolve(READING)))
        .results()
        .map(constant -> "|OwnColumns\\." + constant.group(1) + "\\b")
        .collect(Collectors.joining());
  }

  /** Those of every module that are of a sort: {@code java} or {@code resources}. */
  private List<String> conformanceFiles(String text, String sort, String among) throws IOException {
    List<String> naming = new ArrayList<>();
    try (Stream<Path> modules = Files.list(root.resolve(CONFORMANCE))) {
      for (Path module : modules.sorted().toList()) {
        Path directory = module.resolve("src/main").resolve(sort);
        if (Files.isDirectory(directory)) {
          naming.addAll(filesMatching(text, root.relativize(directory).toString(), among));
        }
      }
    }
    return naming;
  }

  /** Those that name it, and those of an operation, which have its name. */
  private List<String> examples(String name) throws IOException {
    List<String> examples = filesNaming(name, "spec/examples", "");
    Path own = root.resolve("spec/examples").resolve(name);
    if (Files.isDirectory(own)) {
      try (Stream<Path> files = Files.list(own)) {
        files.map(file -> root.relativize(file).toString()).sorted().forEach(examples::add);
      }
    }
    return examples;
  }

  private List<String> filesNaming(String name, String directory, String among) throws IOException {
    return filesMatching(quoted(name), directory, among);
  }

  private List<String> filesMatching(String text, String directory, String among)
      throws IOException {
    List<String> naming = new ArrayList<>();
    Pattern wanted = Pattern.compile(text);
    Pattern places = Pattern.compile(among);
    try (Stream<Path> files = Files.walk(root.resolve(directory))) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String path = root.relativize(file).toString();
        if (places.matcher(path).find() && wanted.matcher(Files.readString(file)).find()) {
          naming.add(path);
        }
      }
    }
    return naming;
  }

  private List<String> interactionsNaming(String name) {
    return pacts
        .valueStream()
        .filter(interaction -> interaction.path("response").toString().contains('"' + name + '"'))
        .map(interaction -> interaction.path("description").asString())
        .toList();
  }

  /** Bodies have examples; parameters, headers and credentials are in none of them. */
  private static Optional<String> missingExample(
      JsonNode difference, String name, Map<String, List<String>> places) {
    String kind = difference.path("kind").asString();
    if (!places.getOrDefault("example", List.of()).isEmpty()) {
      return Optional.empty();
    }
    if (kind.equals("operation.added")) {
      return Optional.of(
          "Give %s an example in spec/examples/%s: it has none.".formatted(name, name));
    }
    if (!kind.endsWith(".added")
        || !difference.path("newer").asString("").contains("/properties/")) {
      return Optional.empty();
    }
    List<String> operations =
        difference.path("operations").valueStream().map(JsonNode::asString).toList();
    return Optional.of(
        "Give %s a value in an example of %s: none has one."
            .formatted(name, String.join(", ", operations)));
  }

  private static List<String> todo(String kind, String name, Map<String, List<String>> places) {
    List<String> todo = new ArrayList<>();
    boolean gone = kind.endsWith(".removed") || kind.endsWith(".renamed");
    // Examples of what is new came with it.
    boolean done = kind.endsWith(".added");
    places.forEach(
        (what, where) -> {
          if (!where.isEmpty() && !(done && what.equals("example"))) {
            todo.add(
                "%s %s in %s %s%s, listed above."
                    .formatted(
                        gone ? "Take out or rename" : "Look at",
                        name,
                        where.size(),
                        what.strip(),
                        where.size() == 1 ? "" : "s"));
          }
        });
    return todo;
  }
}
