package dev.cfbilling.scripts.regenerate;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Says apart who has to follow a change of the contract: those on the wire, those who compile
 * against the client, and those who were compiled against it. {@code scripts/regenerate} runs it
 * from its source, with the command line's classes.
 */
public final class Compatibility {
  private static final Pattern CLASS = Pattern.compile("<class ([^>]*)>");
  private static final Pattern NAME = Pattern.compile("fullyQualifiedName=\"([^\"]*)\"");

  private Compatibility() {}

  /** Takes what {@code scripts/spec-diff --report json=…} and japicmp's XML report have left. */
  public static void main(String[] arguments) throws IOException {
    JsonNode changes = JsonMapper.shared().readTree(Path.of(arguments[0]).toFile());
    String api = Files.readString(Path.of(arguments[1]));
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    out.println("Who has to follow");
    out.println("  wire    " + wire(changes));
    out.println("  source  " + said("compile", broken(api, "sourceCompatible")));
    out.println(
        "  binary  " + said("run without being compiled anew", broken(api, "binaryCompatible")));
  }

  private static String wire(JsonNode changes) {
    int breaking = changes.path("breaking").asInt();
    int compatible = changes.path("compatible").asInt();
    return breaking == 0
        ? "compatible: nobody, after %s.".formatted(counted(compatible, "change"))
        : "breaking: callers or readers of the API, in %d of %s."
            .formatted(breaking, counted(breaking + compatible, "change"));
  }

  private static String said(String goesOn, List<String> broken) {
    return broken.isEmpty()
        ? "compatible: code that uses the client goes on to %s.".formatted(goesOn)
        : "breaking: code that uses %s may not %s.".formatted(String.join(", ", broken), goesOn);
  }

  private static List<String> broken(String api, String compatible) {
    List<String> broken = new ArrayList<>();
    Matcher classes = CLASS.matcher(api);
    while (classes.find()) {
      Matcher name = NAME.matcher(classes.group(1));
      if (classes.group(1).contains(compatible + "=\"false\"") && name.find()) {
        broken.add(name.group(1).replaceFirst(".*\\.", ""));
      }
    }
    return broken;
  }

  private static String counted(int count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
